package fr.recours.ui.referral;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;

/** One section of the form: its heading with what is known, then its rows. */
class SectionBox extends Section {

    private final String id;
    private final String title;
    private final Span count = new Span();
    private final Div heading = new Div();
    private final Div rows = new Div();

    SectionBox(String id, String title) {
        this.id = id;
        this.title = title;
        H2 name = new H2(title);
        name.setId(id + "-title");
        name.getElement().setAttribute("tabindex", "-1");
        setId(id);
        addClassName("rf-section");
        getElement().setAttribute("aria-labelledby", id + "-title");
        heading.addClassName("rf-section-head");
        count.addClassName("rf-count");
        heading.add(name, count);
        rows.addClassName("rf-rows");
        super.add(heading, rows);
    }

    final String sectionId() {
        return id;
    }

    final String title() {
        return title;
    }

    /** Where the rows stand. */
    final Div rows() {
        return rows;
    }

    final void showCount(String text) {
        count.setText(text);
    }

    /** Puts a button or a note at the right of the heading. */
    final void addToHeading(Component component) {
        heading.add(component);
    }

    /** Shows below the rows. */
    final void addBelow(Component component) {
        super.add(component);
    }

    /** Whether something in it stops the submission. */
    final boolean isTroubled() {
        return hasClassName("is-troubled");
    }

    /** Marks that something in it stops the submission. */
    final void mark(boolean troubled) {
        setClassName("is-troubled", troubled);
    }

    /** What is known of what the section asks first. */
    Progress progress() {
        return Progress.NONE;
    }
}
