package fr.recours.ui.referral;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import fr.recours.matching.CriterionOutcome;
import fr.recours.matching.DataElement;
import fr.recours.matching.Dictionary;
import fr.recours.matching.ElementType;
import fr.recours.matching.Observation;
import fr.recours.matching.Reason;
import fr.recours.matching.Result;
import fr.recours.matching.Value;
import fr.recours.referral.ReferralFile;
import fr.recours.referral.SubmissionProblem;
import fr.recours.ui.kit.Formats;
import fr.recours.ui.kit.Texts;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** One measure: what it was last time, and a field for what it is now, with its day. Left blank, nothing is told. */
final class EvolutionLine extends Div {

    private static final Set<ElementType> MEASURED = EnumSet.of(ElementType.INTEGER, ElementType.DECIMAL);

    private final DataElement element;
    private final ElementField field;
    private final DayField day = new DayField();
    private final boolean known;

    private EvolutionLine(DataElement element, ElementField field, Optional<Observation> last) {
        this.element = element;
        this.field = field;
        this.known = last.isPresent();
        addClassNames("rf-answer", "rf-evolution");
        setTestId("evolution-" + element.key());
        String id = "evolution-" + element.key();
        Span name = new Span(Texts.text(element.label()));
        name.setId(id);
        name.addClassName("rc-medium");
        Span before = new Span(last.map(this::before).orElseGet(() -> Texts.text("reason.missing")));
        before.addClassNames("rc-s", "rc-2nd");
        Div head = new Div(name, before);
        head.addClassName("rf-answer-head");
        field.labelledBy(id);
        field.onEdit(() -> field.complain(null));
        day.labelledBy(id);
        day.onEdit(() -> day.complain(null));
        Div controls = new Div(field.component(), day.component());
        controls.addClassName("rf-answer-controls");
        add(head, controls);
    }

    /** What the criteria of the case's programmes rest on, in the order of the dictionary. */
    static List<EvolutionLine> of(ReferralFile file, Dictionary dictionary, ElementFields controls) {
        Set<String> asked = file.verdicts().stream()
                .filter(verdict -> verdict.result() != Result.NOT_APPLICABLE)
                .flatMap(verdict -> verdict.outcomes().stream())
                .map(CriterionOutcome::reasons)
                .flatMap(List::stream)
                .map(Reason::elementKey)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return dictionary.sections().stream()
                .flatMap(section -> section.elements().stream())
                .filter(element -> MEASURED.contains(element.type()) && element.scope() == DataElement.Scope.PATIENT)
                .filter(element -> !element.derivedOnly() && asked.contains(element.key()))
                .map(element -> new EvolutionLine(
                        element, controls.of(element), file.content().caseFile().latest(element.key())))
                .toList();
    }

    /** Whether the last version has a value of it. */
    boolean isKnown() {
        return known;
    }

    private String before(Observation last) {
        String value = ValueText.of(element, last.value());
        return last.measuredOn() == null
                ? Texts.text("evolution.before", value)
                : Texts.text("evolution.before.on", value, Formats.partial(last.measuredOn()));
    }

    /** What is told, which may be nothing; empty when what is typed cannot be taken, which is then said at the field. */
    Optional<List<Observation>> told() {
        return switch (field.reading()) {
            case Reading.Blank blank -> Optional.of(List.of());
            case Reading.Refused(String message) -> {
                field.complain(message);
                yield Optional.empty();
            }
            case Reading.Taken(Value value) ->
                switch (day.reading()) {
                    case Reading.Refused(String message) -> {
                        day.complain(message);
                        yield Optional.empty();
                    }
                    case Reading.Blank blank -> {
                        day.complain(Texts.text("evolution.day"));
                        yield Optional.empty();
                    }
                    case Reading.Taken taken ->
                        Optional.of(List.of(
                                new Observation(element.key(), value, day.date().orElse(null))));
                };
        };
    }

    void complain(SubmissionProblem problem) {
        if (problem.field().equals(element.key())) {
            field.complain(problem.detail() == null ? Texts.text(problem.messageKey()) : Texts.text(problem.detail()));
        }
    }
}
