package fr.recours.ui.kit;

import com.vaadin.flow.component.Component;

/** A view that fills the bar above it: its trail, or its trail, state and main action. Other views get their title there. */
public interface HasBar {

    /** What stands in the bar; asked once after each navigation. Usually a {@link Trail}, or a row that starts with one. */
    Component bar();
}
