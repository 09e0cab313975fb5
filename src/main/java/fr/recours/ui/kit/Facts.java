package fr.recours.ui.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** A strip of questions and answers: where is it, whose turn, by when. */
public final class Facts extends DescriptionList {

    public Facts() {
        addClassName("rc-facts");
    }

    /** Adds a question with its answer and a line of detail. */
    public Facts with(String question, String answer, String detail) {
        return with(question, new Span(answer), detail);
    }

    /** Adds a question whose answer is more than words. */
    public Facts with(String question, Component answer, String detail) {
        Description strong = new Description(answer);
        strong.addClassName("rc-answer");
        Div cell = new Div(new Term(question), strong);
        if (!detail.isEmpty()) {
            Description small = new Description(detail);
            small.addClassName("rc-detail");
            cell.add(small);
        }
        getElement().appendChild(cell.getElement());
        return this;
    }
}
