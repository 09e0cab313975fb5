package fr.recours.ui.rcp;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import fr.recours.rcp.MeetingSummary;
import fr.recours.ui.kit.Texts;

/** Minutes planned of a meeting beside a short bar: {@code 27/54 min}. */
final class SmallBudget extends Div {

    private static final int WHOLE = 100;

    SmallBudget(MeetingSummary meeting) {
        addClassName("rcp-small-budget");
        int percent = meeting.capacityMinutes() == 0
                ? WHOLE
                : Math.min(WHOLE, meeting.plannedMinutes() * WHOLE / meeting.capacityMinutes());
        Div fill = new Div();
        fill.getStyle().set("width", percent + "%");
        Div track = new Div(fill);
        track.addClassNames("track", BudgetPlan.Level.of(meeting).className());
        track.getElement().setAttribute("aria-hidden", "true");
        Span words = new Span(Texts.text("rcp.budget.small", meeting.plannedMinutes(), meeting.capacityMinutes()));
        words.addClassName("words");
        add(track, words);
    }
}
