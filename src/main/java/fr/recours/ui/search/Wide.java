package fr.recours.ui.search;

import com.vaadin.flow.component.details.Details;

/** What stands open beside the result on a wide screen, and is a line to press above it on a telephone. */
final class Wide {

    private Wide() {}

    static void open(Details details) {
        details.getElement().executeJs("return window.innerWidth > 800").then(Boolean.class, details::setOpened);
    }
}
