package fr.recours.ui.referral;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import fr.recours.matching.CaseFile;
import fr.recours.matching.DataElement;
import fr.recours.matching.Dictionary;
import fr.recours.matching.Donor;
import fr.recours.matching.Observation;
import fr.recours.matching.TreatmentCourse;
import fr.recours.referral.VersionDifference;
import fr.recours.referral.VersionDifference.FactChange;
import fr.recours.ui.kit.Formats;
import fr.recours.ui.kit.Icon;
import fr.recours.ui.kit.Panel;
import fr.recours.ui.kit.StatusBadge;
import fr.recours.ui.kit.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What changed, to read: verdicts first, then data, treatments, donors, urgency and the question; before at the left, after at the right. */
final class DifferenceTable extends Div {

    private final VersionDifference difference;
    private final Dictionary dictionary;

    DifferenceTable(VersionDifference difference, Dictionary dictionary) {
        this.difference = difference;
        this.dictionary = dictionary;
        addClassName("rc-stack");
        setTestId("difference");
        if (difference.isEmpty()) {
            add(new Paragraph(Texts.text("versions.same")));
            return;
        }
        part(
                "versions.verdicts",
                difference.verdicts().stream().flatMap(VerdictChangeLines::of).toList());
        part("versions.facts", difference.facts().stream().map(this::fact).toList());
        if (!difference.coursesBefore().equals(difference.coursesAfter())) {
            part(
                    "versions.treatments",
                    List.of(line("", courses(difference.coursesBefore()), courses(difference.coursesAfter()))));
        }
        part("versions.donors", donors());
        VersionDifference.UrgencyChange urgency = difference.urgency();
        if (urgency != null) {
            part(
                    "versions.urgency",
                    List.of(line("", StatusBadge.of(urgency.before()), StatusBadge.of(urgency.after()))));
        }
        VersionDifference.TextChange question = difference.question();
        if (question != null) {
            part("versions.question", List.of(line("", new Span(question.before()), new Span(question.after()))));
        }
    }

    private void part(String title, List<Div> lines) {
        if (!lines.isEmpty()) {
            Panel panel = new Panel(Texts.text(title));
            lines.forEach(panel::with);
            add(panel);
        }
    }

    private Div fact(FactChange change) {
        boolean baseline = change.key().startsWith(CaseFile.BASELINE);
        String key = baseline ? change.key().substring(CaseFile.BASELINE.length()) : change.key();
        DataElement element = dictionary.require(key);
        String label = Texts.text(element.label());
        return line(
                baseline ? Texts.text("form.baseline", label) : label,
                value(element, change.before()),
                value(element, change.after()));
    }

    private static Span value(DataElement element, @Nullable Observation observation) {
        if (observation == null) {
            Span unknown = new Span(Texts.text("reason.missing"));
            unknown.addClassName("rc-3rd");
            return unknown;
        }
        Span value = new Span(ValueText.of(element, observation.value()));
        value.addClassName("rf-fact-value");
        Span all = new Span(value);
        if (observation.measuredOn() != null) {
            Span date = new Span(Formats.partial(observation.measuredOn()));
            date.addClassName("rf-fact-date");
            all.add(date);
        }
        return all;
    }

    private Component courses(List<TreatmentCourse> courses) {
        return courses.isEmpty() ? new Span("—") : new CourseTable(dictionary, courses, CaseDoubts.NONE);
    }

    /** Donors keep their order: each is beside what it was. */
    private List<Div> donors() {
        List<Donor> old = difference.donorsBefore();
        List<Donor> now = difference.donorsAfter();
        int both = Math.min(old.size(), now.size());
        List<Div> lines = new ArrayList<>();
        for (int at = 0; at < both; at++) {
            lines.addAll(changes(old.get(at), now.get(at)));
        }
        old.stream()
                .skip(both)
                .forEach(gone -> lines.add(line(
                        name(gone),
                        new Span(Texts.text("versions.donorKnown")),
                        new Span(Texts.text("versions.donorGone")))));
        now.stream().skip(both).forEach(come -> {
            lines.add(line(name(come), new Span("—"), new Span(Texts.text("versions.donorNew"))));
            lines.addAll(changes(Donor.unknown(), come));
        });
        return lines;
    }

    private List<Div> changes(Donor before, Donor after) {
        String who = name(after);
        return dictionary.sections().stream()
                .flatMap(section -> section.elements().stream())
                .filter(element -> element.scope() == DataElement.Scope.DONOR)
                .filter(element -> !recorded(before, element).equals(recorded(after, element)))
                .map(element -> line(
                        who + " – " + Texts.text(element.label()),
                        value(element, recorded(before, element).orElse(null)),
                        value(element, recorded(after, element).orElse(null))))
                .toList();
    }

    private String name(Donor donor) {
        return DonorKind.name(dictionary, donor);
    }

    private static Optional<Observation> recorded(Donor donor, DataElement element) {
        return donor.value(DonorEditor.shortKey(element.key()))
                .map(value -> new Observation(element.key(), value, null));
    }

    static Div line(String name, Component before, Component after) {
        Span label = new Span(name);
        Div line = new Div(label, before, Icon.ARROW_RIGHT.small(), after);
        line.addClassName("rf-change");
        line.setClassName("is-wide", name.isEmpty());
        label.setVisible(!name.isEmpty());
        return line;
    }
}
