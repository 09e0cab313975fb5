package fr.recours.ui.referral;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import fr.recours.matching.CaseFile;
import fr.recours.matching.DataElement;
import fr.recours.matching.Dictionary;
import fr.recours.matching.Observation;
import fr.recours.referral.VersionDifference;
import fr.recours.referral.VersionDifference.FactChange;
import fr.recours.ui.kit.Formats;
import fr.recours.ui.kit.Icon;
import fr.recours.ui.kit.Panel;
import fr.recours.ui.kit.StatusBadge;
import fr.recours.ui.kit.Texts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What changed, to read: verdicts first, then data, treatments, donors, urgency and the question; before at the left, after at the right. */
final class DifferenceTable extends Div {

    private final Dictionary dictionary;

    DifferenceTable(VersionDifference difference, Dictionary dictionary) {
        this.dictionary = dictionary;
        addClassName("rc-stack");
        setTestId("difference");
        part(
                "versions.verdicts",
                difference.verdicts().stream().flatMap(VerdictChangeLines::of).toList());
        part("versions.facts", difference.facts().stream().map(this::fact).toList());
        part(
                "versions.treatments",
                ChangedLines.treatments(dictionary).between(difference.coursesBefore(), difference.coursesAfter()));
        part(
                "versions.donors",
                ChangedLines.donors(dictionary).between(difference.donorsBefore(), difference.donorsAfter()));
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
        if (getComponentCount() == 0) {
            add(new Paragraph(Texts.text("versions.same")));
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

    static Span value(DataElement element, @Nullable Observation observation) {
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

    static Div line(String name, Component before, Component after) {
        Span label = new Span(name);
        Div line = new Div(label, before, Icon.ARROW_RIGHT.small(), after);
        line.addClassName("rf-change");
        line.setClassName("is-wide", name.isEmpty());
        label.setVisible(!name.isEmpty());
        return line;
    }
}
