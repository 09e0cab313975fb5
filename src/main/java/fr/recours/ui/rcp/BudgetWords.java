package fr.recours.ui.rcp;

import fr.recours.rcp.MeetingSummary;
import fr.recours.ui.kit.Texts;

/** The budget of a meeting in words. */
final class BudgetWords {

    private BudgetWords() {}

    /** Beside the heading of the bar: what is planned and what is left, or by how much it overruns. */
    static String written(MeetingSummary meeting) {
        int planned = meeting.plannedMinutes();
        int capacity = meeting.capacityMinutes();
        if (meeting.minutesLeft() < 0) {
            return Texts.text("rcp.budget.overrun", planned, capacity, -meeting.minutesLeft());
        }
        return switch (BudgetPlan.Level.of(meeting)) {
            case FITS -> Texts.text("rcp.budget.fits", planned, capacity, meeting.minutesLeft());
            case FULL, OVERRUN -> Texts.text("rcp.budget.full", planned, capacity);
        };
    }

    /** The whole of it, for readers of the bar. */
    static String spoken(MeetingSummary meeting) {
        return Texts.text("rcp.budget.spoken", written(meeting));
    }
}
