package fr.recours.ui.rcp;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import fr.recours.rcp.Agenda;
import fr.recours.rcp.AgendaRow;
import fr.recours.rcp.MeetingSummary;
import fr.recours.ui.kit.Formats;
import fr.recours.ui.kit.Texts;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The hour of a meeting as one bar: opening, cases in agenda order, reserve (dashed), closing; the end of the hour and
 * the limit of 115 % are lines. Read aloud, it is a sentence and the cases with their hours.
 */
final class BudgetBar extends Div {

    private static final int TICK_MINUTES = 15;
    private static final int HALF_HOUR = 30;

    private final transient BudgetPlan plan;
    private final transient Agenda agenda;

    BudgetBar(Agenda agenda) {
        this.plan = BudgetPlan.of(agenda);
        this.agenda = agenda;
        addClassNames("rcp-hour", plan.level().className());
        getElement().setAttribute("role", "img").setAttribute("aria-label", spoken());
        add(track(), axis());
    }

    private Div track() {
        Div track = new Div();
        track.addClassName("rcp-hour-track");
        plan.segments().forEach(segment -> track.add(piece(segment)));
        track.add(line("end", plan.hourMinutes()), line("limit", plan.limitMinute()));
        return track;
    }

    private Div piece(BudgetPlan.Segment segment) {
        Div piece = new Div();
        piece.addClassNames("rcp-seg", segment.look());
        piece.setClassName("provisional", segment.provisional());
        piece.getStyle()
                .set("inset-inline-start", css(plan.percent(segment.startMinute())))
                .set("width", css(plan.percent(segment.minutes())));
        AgendaRow row = segment.row();
        if (row != null) {
            Span who = new Span(CaseNames.brief(row.referral()));
            who.addClassName("who");
            Span minutes = new Span(Integer.toString(segment.minutes()));
            minutes.addClassName("min");
            piece.add(who, minutes);
            piece.setTitle(spoken(row));
        }
        return piece;
    }

    private Div line(String look, double minute) {
        Div line = new Div();
        line.addClassNames("rcp-hour-line", look);
        line.getStyle().set("inset-inline-start", css(plan.percent(minute)));
        return line;
    }

    private Div axis() {
        Div axis = new Div();
        axis.addClassName("rcp-hour-axis");
        MeetingSummary meeting = agenda.meeting();
        for (int minute = 0; minute < plan.hourMinutes(); minute += TICK_MINUTES) {
            String look = minute % HALF_HOUR == 0 ? "half" : "quarter";
            axis.add(label(look, Formats.time(meeting.start().plusMinutes(minute)), minute));
        }
        axis.add(
                label("end", Formats.time(meeting.end()), plan.hourMinutes()),
                label("limit", Texts.text("rcp.budget.limit", BudgetPlan.RED_PERCENT), plan.limitMinute()));
        return axis;
    }

    private Span label(String look, String text, double minute) {
        Span label = new Span(text);
        label.addClassName(look);
        label.getStyle().set("inset-inline-start", css(plan.percent(minute)));
        return label;
    }

    private String spoken() {
        String cases = agenda.rows().stream().map(this::spoken).collect(Collectors.joining(" ; "));
        return BudgetWords.spoken(agenda.meeting()) + (cases.isEmpty() ? "" : " " + cases + ".");
    }

    private String spoken(AgendaRow row) {
        return Texts.text(
                "rcp.budget.spoken.case",
                Formats.time(row.startsAt()),
                CaseNames.brief(row.referral()),
                row.plannedMinutes());
    }

    private static String css(double percent) {
        return String.format(Locale.ROOT, "%.3f%%", percent);
    }
}
