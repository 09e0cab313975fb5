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

/** The treatments as bars in time, one lane a drug, up to the meeting. Readers hear the courses in words; the table tells all. */
final class CourseTimeline extends Div {

    /** More names of years than this would run into each other. */
    private static final int MOST_YEARS = 8;

    private final Function<TreatmentCourse, String> name;
    private List<TreatmentCourse> shown = List.of();
    private LocalDate last = LocalDate.EPOCH;
    private LocalDate first = LocalDate.EPOCH;

    /** @param name how the drug of a course is called */
    CourseTimeline(Function<TreatmentCourse, String> name) {
        this.name = name;
        addClassName("rf-lanes");
        setTestId("lanes");
        setVisible(false);
    }

    void show(List<TreatmentCourse> courses, LocalDate referenceDate) {
        if (courses.equals(shown) && referenceDate.equals(last)) {
            return;
        }
        shown = List.copyOf(courses);
        last = referenceDate;
        removeAll();
        Map<String, List<CourseSpan>> lanes = new LinkedHashMap<>();
        shown.forEach(course -> CourseSpan.of(course, last)
                .ifPresent(span -> lanes.merge(name.apply(course), List.of(span), CourseTimeline::both)));
        setVisible(!lanes.isEmpty());
        if (lanes.isEmpty()) {
            return;
        }
        first = lanes.values().stream()
                .flatMap(List::stream)
                .map(CourseSpan::from)
                .reduce(last, (a, b) -> b.isBefore(a) ? b : a);
        add(drawing(lanes));
        undated().ifPresent(this::add);
    }

    private static List<CourseSpan> both(List<CourseSpan> some, List<CourseSpan> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    private Div drawing(Map<String, List<CourseSpan>> lanes) {
        Div drawing = new Div();
        drawing.addClassName("rf-lanes-drawing");
        drawing.getElement()
                .setAttribute("role", "img")
                .setAttribute(
                        "aria-label",
                        Texts.text(
                                "form.timeline",
                                shown.stream()
                                        .map(course -> CourseText.line(name.apply(course), course))
                                        .collect(Collectors.joining(" ; "))));
        lanes.forEach((drug, spans) -> {
            Span label = new Span(drug);
            label.addClassName("rf-lanes-name");
            Div lane = new Div();
            lane.addClassName("rf-lanes-lane");
            spans.forEach(span -> lane.add(bar(span)));
            drawing.add(label, lane);
        });
        drawing.add(new Span(), years());
        return drawing;
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

    private Div years() {
        Div years = new Div();
        years.addClassName("rf-lanes-years");
        int span = last.getYear() - first.getYear();
        int step = 1 + span / MOST_YEARS;
        for (int year = first.getYear() + 1; year <= last.getYear(); year += step) {
            Span mark = new Span(Integer.toString(year));
            mark.getStyle().set("left", percent(LocalDate.of(year, 1, 1)));
            years.add(mark);
        }
        Span meeting = new Span();
        meeting.addClassName("rf-lanes-meeting");
        meeting.getElement().setAttribute("title", Texts.text("form.eligibility.at", Formats.day(last)));
        years.add(meeting);
        return years;
    }

    private String percent(LocalDate day) {
        return percent(share(day));
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.2f%%", share);
    }

    /** How far along the drawing a day lies, in percent; what lies after the meeting is drawn at its end. */
    private double share(LocalDate day) {
        long whole = Math.max(1, ChronoUnit.DAYS.between(first, last));
        return Math.clamp(100.0 * ChronoUnit.DAYS.between(first, day) / whole, 0, 100);
    }

    private Optional<Paragraph> undated() {
        String names = shown.stream()
                .filter(course -> CourseSpan.of(course, last).isEmpty())
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
