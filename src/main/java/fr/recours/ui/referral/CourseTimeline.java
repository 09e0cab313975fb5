package fr.recours.ui.referral;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import fr.recours.matching.TreatmentCourse;
import fr.recours.ui.kit.Formats;
import fr.recours.ui.kit.Texts;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The treatments as bars in time, one lane a drug, up to the meeting or the end of the last washout. Readers hear the courses in words; the table tells all. */
final class CourseTimeline extends Div {

    /** More names of years than this would run into each other. */
    private static final int MOST_YEARS = 8;

    /** The day a washout ends is told at the right of it: one part in so many of the drawing is left for it. */
    private static final int ROOM = 7;

    /** The name of a year that begins further right than this, in percent, would leave the drawing. */
    private static final double LAST_NAME = 94;

    /** One bar of a lane, and the end of the wait after it. */
    private record Lane(CourseSpan span, Optional<LocalDate> washout) {}

    private final Function<TreatmentCourse, String> name;
    private List<TreatmentCourse> shown = List.of();
    private Map<TreatmentCourse, LocalDate> washouts = Map.of();
    private LocalDate meeting = LocalDate.EPOCH;
    private LocalDate last = LocalDate.EPOCH;
    private LocalDate first = LocalDate.EPOCH;

    /** @param name how the drug of a course is called */
    CourseTimeline(Function<TreatmentCourse, String> name) {
        this.name = name;
        addClassName("rf-lanes");
        setTestId("lanes");
        setVisible(false);
    }

    /** @param waits until when a course that ended holds a programme back */
    void show(List<TreatmentCourse> courses, Map<TreatmentCourse, LocalDate> waits, LocalDate referenceDate) {
        if (courses.equals(shown) && waits.equals(washouts) && referenceDate.equals(meeting)) {
            return;
        }
        shown = List.copyOf(courses);
        washouts = Map.copyOf(waits);
        meeting = referenceDate;
        removeAll();
        Map<String, List<Lane>> lanes = new LinkedHashMap<>();
        shown.forEach(course -> CourseSpan.of(course, meeting)
                .ifPresent(span -> lanes.merge(
                        name.apply(course),
                        List.of(new Lane(span, Optional.ofNullable(washouts.get(course)))),
                        CourseTimeline::both)));
        setVisible(!lanes.isEmpty());
        if (lanes.isEmpty()) {
            return;
        }
        first = lanes.values().stream()
                .flatMap(List::stream)
                .map(lane -> lane.span().from())
                .reduce(meeting, (a, b) -> b.isBefore(a) ? b : a);
        last = washouts.values().stream()
                .reduce((a, b) -> b.isAfter(a) ? b : a)
                .map(end -> end.isAfter(meeting) ? end : meeting)
                .map(end -> end.plusDays(ChronoUnit.DAYS.between(first, end) / ROOM))
                .orElse(meeting);
        add(drawing(lanes));
        undated().ifPresent(this::add);
    }

    private static List<Lane> both(List<Lane> some, List<Lane> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    private Div drawing(Map<String, List<Lane>> lanes) {
        Div drawing = new Div();
        drawing.addClassName("rf-lanes-drawing");
        drawing.getElement()
                .setAttribute("role", "img")
                .setAttribute(
                        "aria-label",
                        Texts.text(
                                "form.timeline", shown.stream().map(this::said).collect(Collectors.joining(" ; "))));
        lanes.forEach((drug, parts) -> {
            Span label = new Span(drug);
            label.addClassName("rf-lanes-name");
            Div lane = new Div();
            lane.addClassName("rf-lanes-lane");
            lane.add(meetingLine());
            parts.forEach(part -> {
                lane.add(bar(part.span()));
                part.washout().ifPresent(until -> lane.add(washout(part.span().to(), until)));
            });
            drawing.add(label, lane);
        });
        drawing.add(new Span(), years());
        return drawing;
    }

    private String said(TreatmentCourse course) {
        String line = CourseText.line(name.apply(course), course);
        LocalDate until = washouts.get(course);
        return until == null ? line : line + ", " + Texts.text("form.timeline.washout", Formats.day(until));
    }

    private Span bar(CourseSpan span) {
        Span bar = new Span();
        bar.addClassName("rf-lanes-bar");
        bar.setClassName("is-ongoing", span.ongoing());
        bar.setClassName("is-open-start", !span.startKnown());
        bar.setClassName("is-open-end", !span.endKnown());
        bar.getStyle().set("left", percent(span.from())).set("right", percent(100 - share(span.to())));
        return bar;
    }

    /** Dashes from the last day to the day nothing waits for the drug any more, which is told. */
    private Span washout(LocalDate from, LocalDate until) {
        Span day = new Span(Formats.day(until));
        Span dashes = new Span(day);
        dashes.addClassName("rf-lanes-washout");
        dashes.getStyle().set("left", percent(from)).set("right", percent(100 - share(until)));
        dashes.getElement().setAttribute("title", Texts.text("form.timeline.washout", Formats.day(until)));
        return dashes;
    }

    private Span meetingLine() {
        Span line = new Span();
        line.addClassName("rf-lanes-meeting");
        line.getStyle().set("left", percent(meeting));
        return line;
    }

    private Div years() {
        Div years = new Div();
        years.addClassName("rf-lanes-years");
        int span = last.getYear() - first.getYear();
        int step = 1 + span / MOST_YEARS;
        for (int year = first.getYear() + 1; year <= last.getYear(); year += step) {
            LocalDate start = LocalDate.of(year, 1, 1);
            Span mark = new Span(share(start) > LAST_NAME ? "" : Integer.toString(year));
            mark.getStyle().set("left", percent(start));
            years.add(mark);
        }
        Span line = meetingLine();
        line.getElement().setAttribute("title", Texts.text("form.eligibility.at", Formats.day(meeting)));
        years.add(line);
        return years;
    }

    private String percent(LocalDate day) {
        return percent(share(day));
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.2f%%", share);
    }

    /** How far along the drawing a day lies, in percent; what lies beyond is drawn at its end. */
    private double share(LocalDate day) {
        long whole = Math.max(1, ChronoUnit.DAYS.between(first, last));
        return Math.clamp(100.0 * ChronoUnit.DAYS.between(first, day) / whole, 0, 100);
    }

    private Optional<Paragraph> undated() {
        String names = shown.stream()
                .filter(course -> CourseSpan.of(course, meeting).isEmpty())
                .map(name)
                .distinct()
                .collect(Collectors.joining(", "));
        if (names.isEmpty()) {
            return Optional.empty();
        }
        Paragraph note = new Paragraph(Texts.text("form.timeline.undated", names));
        note.addClassName("rf-small");
        return Optional.of(note);
    }
}
