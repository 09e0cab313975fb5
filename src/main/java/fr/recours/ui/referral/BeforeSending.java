package fr.recours.ui.referral;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import fr.recours.ui.kit.Texts;

/** What only the sender of a document can do, said before it is too late. */
final class BeforeSending extends Div {

    BeforeSending() {
        addClassName("rf-before-sending");
        setTestId("before-sending");
        add(
                new Paragraph(Texts.text("document.before")),
                new UnorderedList(
                        new ListItem(Texts.text("document.before.thirds")),
                        new ListItem(Texts.text("document.before.dicom")),
                        new ListItem(Texts.text("document.before.large"))));
    }
}
