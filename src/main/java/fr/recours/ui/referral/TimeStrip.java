package fr.recours.ui.referral;

import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import fr.recours.matching.Eligibility;
import fr.recours.matching.Phase;
import fr.recours.ui.kit.Formats;
import fr.recours.ui.kit.Texts;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When waiting opens or shuts a programme, drawn against the coming meetings: thin and grey while something stands in the
 * way, thick and coloured while nothing does, the first meeting it could be decided at in bold.
 */
final class TimeStrip extends Div {

    /** What comes later than this changes nothing for the case at hand. */
    static final int SHOWN_MONTHS = 24;

    private static final int LEAST_MONTHS = 5;
    private static final int AFTER_CHANGE_MONTHS = 2;

    /** Width of a date below the line, in percent of the strip. */
    private static final double LABEL_WIDTH = 17;

    private final LocalDate from;
    private final LocalDate to;

    private TimeStrip(List<Phase> course, LocalDate change, List<LocalDate> meetings) {
        from = course.getFirst().from();
        LocalDate afterChange = change.plusMonths(AFTER_CHANGE_MONTHS);
        LocalDate least = from.plusMonths(LEAST_MONTHS);
        to = afterChange.isAfter(least) ? afterChange : least;
        addClassName("rf-strip");
        for (int i = 0; i < course.size(); i++) {
            LocalDate end = i + 1 < course.size() ? course.get(i + 1).from() : to;
            if (course.get(i).from().isBefore(to)) {
                add(segment(course.get(i), end.isBefore(to) ? end : to));
            }
        }
        List<LocalDate> shown = meetings.stream()
                .filter(day -> !day.isBefore(from) && day.isBefore(to))
                .toList();
        LocalDate first =
                shown.stream().filter(day -> open(on(course, day))).findFirst().orElse(null);
        shown.forEach(day -> add(tick(day, day.equals(first))));
        label(shown, first);
        getElement()
                .setAttribute("role", "img")
                .setAttribute("aria-label", spoken(change, open(course.getFirst()), first));
    }

    /** Nothing when no wait of the coming two years opens or shuts the programme. */
    static Optional<TimeStrip> of(Eligibility eligibility, List<LocalDate> meetings) {
        List<Phase> course = eligibility.course();
        LocalDate horizon = eligibility.referenceDate().plusMonths(SHOWN_MONTHS);
        return course.stream()
                .filter(phase -> open(phase) != open(course.getFirst()))
                .map(Phase::from)
                .filter(day -> day.isBefore(horizon))
                .findFirst()
                .map(change -> new TimeStrip(course, change, meetings));
    }

    private static boolean open(Phase phase) {
        return switch (phase.result()) {
            case ELIGIBLE, UNDETERMINED -> true;
            case NOT_YET, NOT_ELIGIBLE, NOT_APPLICABLE -> false;
        };
    }

    private static Phase on(List<Phase> course, LocalDate day) {
        return course.stream()
                .filter(phase -> !phase.from().isAfter(day))
                .reduce((earlier, later) -> later)
                .orElse(course.getFirst());
    }

    private Div segment(Phase phase, LocalDate end) {
        Div segment = new Div();
        segment.addClassName(open(phase) ? "is-open" : "is-shut");
        place(segment, percent(phase.from()));
        segment.getStyle().setWidth(css(percent(end) - percent(phase.from())));
        return segment;
    }

    private Div tick(LocalDate day, boolean first) {
        Div tick = new Div();
        tick.addClassName("rf-strip-tick");
        tick.setClassName("is-first", first);
        place(tick, percent(day));
        return tick;
    }

    /** The first meeting it could be decided at always has its date; the others as far as there is room. */
    private void label(List<LocalDate> meetings, @Nullable LocalDate first) {
        double free = first == null ? 0 : -LABEL_WIDTH;
        for (LocalDate day : meetings) {
            boolean chosen = day.equals(first);
            double at = percent(day);
            boolean clear = first == null || Math.abs(percent(first) - at) >= 1.5 * LABEL_WIDTH;
            if (chosen || at >= free && clear && at <= 100 - LABEL_WIDTH / 2) {
                String date = Formats.dayAndMonth(day);
                Span label = new Span(chosen ? Texts.text("referral.strip.meeting", date) : date);
                label.addClassName("rf-strip-label");
                label.setClassName("is-first", chosen);
                place(label, Math.clamp(at, LABEL_WIDTH / 2, 100 - LABEL_WIDTH / 2));
                add(label);
                free = at + LABEL_WIDTH;
            }
        }
    }

    private static String spoken(LocalDate change, boolean openNow, @Nullable LocalDate first) {
        String told = Texts.text(openNow ? "referral.strip.until" : "referral.strip.from", Formats.day(change));
        return first == null ? told : told + " " + Texts.text("referral.strip.first", Formats.day(first));
    }

    private double percent(LocalDate day) {
        return 100.0 * ChronoUnit.DAYS.between(from, day) / ChronoUnit.DAYS.between(from, to);
    }

    private static void place(HasStyle part, double percent) {
        part.getStyle().setLeft(css(percent));
    }

    /** Written alike in every language: a decimal comma would not be CSS. */
    private static String css(double percent) {
        return percent + "%";
    }
}
