package fr.recours.ui.referral;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import fr.recours.matching.CriterionOutcome;
import fr.recours.matching.DataElement;
import fr.recours.matching.ElementType;
import fr.recours.matching.Observation;
import fr.recours.matching.Reason;
import fr.recours.matching.Result;
import fr.recours.referral.ReferralFile;
import fr.recours.ui.kit.Formats;
import fr.recours.ui.kit.Texts;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** One measure: what it was last time, and a field for what it is now, with its day. Left blank, nothing is told. */
final class EvolutionLine extends Div {

    private static final Set<ElementType> MEASURED = EnumSet.of(ElementType.INTEGER, ElementType.DECIMAL);

    private final DataElement element;
    private final DatumControl control;
    private final boolean known;

    private EvolutionLine(
            DataElement element, AnswerControls controls, Optional<Observation> last, Consumer<Boolean> changed) {
        this.element = element;
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
        control = new DatumControl(controls, element, null, id, changed).needingItsDay();
        add(head, control.component());
    }

    /** What the criteria of the case's programmes rest on, in the order of the dictionary. */
    static List<EvolutionLine> of(ReferralFile file, AnswerControls controls, Consumer<Boolean> changed) {
        Set<String> asked = file.verdicts().stream()
                .filter(verdict -> verdict.result() != Result.NOT_APPLICABLE)
                .flatMap(verdict -> verdict.outcomes().stream())
                .map(CriterionOutcome::reasons)
                .flatMap(List::stream)
                .map(Reason::elementKey)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return controls.dictionary().sections().stream()
                .flatMap(section -> section.elements().stream())
                .filter(element -> MEASURED.contains(element.type()) && element.scope() == DataElement.Scope.PATIENT)
                .filter(element -> !element.derivedOnly() && asked.contains(element.key()))
                .map(element ->
                        new EvolutionLine(element, controls, controls.facts().latest(element.key()), changed))
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

    DatumControl control() {
        return control;
    }
}
