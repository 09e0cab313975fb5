package fr.recours.ui.rcp;

import fr.recours.rcp.Agenda;
import fr.recours.rcp.AgendaItemKind;
import fr.recours.rcp.AgendaRow;
import fr.recours.rcp.MeetingSummary;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The hour of a meeting laid out in minutes: opening, cases in agenda order, what is left, closing. What the budget bar
 * draws and says, without any screen.
 *
 * @param segments one after the other, from minute 0
 * @param hourMinutes length of the meeting
 * @param axisMinutes length of the axis: beyond the red limit, and beyond the last segment
 * @param limitMinute minute at which the budget is overrun for good ({@link #RED_PERCENT})
 */
record BudgetPlan(List<Segment> segments, int hourMinutes, double axisMinutes, double limitMinute, Level level) {

    /** Share of the budget from which the agenda is orange (portal.md §3.5). */
    static final int ORANGE_PERCENT = 100;

    /** Share of the budget from which the agenda is red (portal.md §3.5). */
    static final int RED_PERCENT = 115;

    /** How full the budget is. */
    enum Level {
        FITS,
        FULL,
        OVERRUN;

        static Level of(MeetingSummary meeting) {
            return of(meeting.plannedMinutes(), meeting.capacityMinutes());
        }

        static Level of(int planned, int capacity) {
            int percent = capacity == 0 ? RED_PERCENT : planned * 100 / capacity;
            if (percent >= RED_PERCENT) {
                return OVERRUN;
            }
            return percent >= ORANGE_PERCENT ? FULL : FITS;
        }

        /** The style that carries it. */
        String className() {
            return "level-" + name().toLowerCase(Locale.ROOT);
        }
    }

    /** What a stretch of the hour is for. */
    enum Use {
        OPENING,
        CASE,
        RESERVE,
        CLOSING
    }

    /**
     * A stretch of the hour.
     *
     * @param row the case heard then; none for the other uses
     */
    record Segment(
            Use use, int startMinute, int minutes, @Nullable AgendaRow row) {

        boolean provisional() {
            return row != null && row.provisional();
        }

        /** The style of this stretch. */
        String look() {
            return switch (use) {
                case OPENING, CLOSING -> "frame";
                case RESERVE -> "reserve";
                case CASE -> row != null && review(row.kind()) ? "review" : "new";
            };
        }
    }

    /** Whether a case was heard before, or is only told: drawn apart from new ones. */
    static boolean review(AgendaItemKind kind) {
        return switch (kind) {
            case REDISCUSSION, INFORMATION -> true;
            case NEW, NEW_COMPLEX -> false;
        };
    }

    static BudgetPlan of(Agenda agenda) {
        MeetingSummary meeting = agenda.meeting();
        int hour =
                Math.toIntExact(Duration.between(meeting.start(), meeting.end()).toMinutes());
        int framing = Math.max(0, hour - meeting.capacityMinutes());
        int opening = opening(agenda, framing);
        Layout layout = new Layout();
        layout.add(Use.OPENING, opening, null);
        for (AgendaRow row : agenda.rows()) {
            layout.add(Use.CASE, row.plannedMinutes(), row);
        }
        layout.add(Use.RESERVE, opening + meeting.capacityMinutes() - layout.minute, null);
        layout.add(Use.CLOSING, framing - opening, null);
        int planned = agenda.rows().stream().mapToInt(AgendaRow::plannedMinutes).sum();
        double limit = opening + meeting.capacityMinutes() * RED_PERCENT / 100.0 + framing - opening;
        return new BudgetPlan(
                List.copyOf(layout.segments),
                hour,
                Math.max(limit, layout.minute),
                limit,
                Level.of(planned, meeting.capacityMinutes()));
    }

    /** Until the first case has its turn; half of what is not for cases when there is none. */
    private static int opening(Agenda agenda, int framing) {
        if (agenda.rows().isEmpty()) {
            return framing / 2;
        }
        Duration before = Duration.between(
                agenda.meeting().start(), agenda.rows().getFirst().startsAt());
        return Math.clamp(before.toMinutes(), 0, framing);
    }

    /** A minute of the hour as a share of the axis, in percent. */
    double percent(double minute) {
        return minute * 100.0 / axisMinutes;
    }

    private static final class Layout {
        private final List<Segment> segments = new ArrayList<>();
        private int minute;

        void add(Use use, int minutes, @Nullable AgendaRow row) {
            if (minutes > 0) {
                segments.add(new Segment(use, minute, minutes, row));
                minute += minutes;
            }
        }
    }
}
