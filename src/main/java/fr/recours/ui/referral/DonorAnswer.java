package fr.recours.ui.referral;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import fr.recours.matching.Criterion;
import fr.recours.matching.CriterionOutcome;
import fr.recours.matching.DonorVerdict;
import fr.recours.matching.Reason;
import fr.recours.matching.Standing;
import fr.recours.ui.kit.Texts;
import fr.recours.ui.kit.VerdictLook;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A candidate donor in words: who, whether they serve, and how each donor criterion stands for them.
 *
 * @param asOf the date they were judged for
 */
record DonorAnswer(DonorVerdict verdict, LocalDate asOf) {

    /** Their place on the list of the case and their relation to the patient, never a name. */
    String name() {
        int number = verdict.index() + 1;
        return verdict.outcomes().stream()
                .flatMap(outcome -> outcome.reasons().stream())
                .filter(reason -> "donor_relation".equals(reason.elementKey()))
                .map(Reason::value)
                .map(Texts::text)
                .filter(relation -> !relation.isEmpty())
                .findFirst()
                .map(relation -> Texts.text("referral.donors.related", number, relation))
                .orElseGet(() -> Texts.text("referral.donors.numbered", number));
    }

    VerdictLook look() {
        return switch (verdict.serves()) {
            case MET -> VerdictLook.OK;
            case UNKNOWN -> VerdictLook.MISSING;
            case NOT_MET -> VerdictLook.NO;
        };
    }

    /** Whether they serve; of one who is ruled out, by what. */
    String state() {
        String against = verdict.outcomes().stream()
                .filter(outcome -> outcome.standing() == Standing.BLOCKING)
                .map(outcome -> Texts.text(outcome.criterion().against()))
                .collect(Collectors.joining(", "));
        return against.isEmpty()
                ? Texts.text("referral.donors." + verdict.serves())
                : Texts.text("referral.donors.ruledOut", against);
    }

    Optional<CriterionOutcome> outcome(Criterion criterion) {
        return verdict.outcomes().stream()
                .filter(outcome -> outcome.criterion().equals(criterion))
                .findFirst();
    }

    /** How one criterion stands for them. */
    Div answer(CriterionOutcome outcome) {
        VerdictLook look = CriterionAnswer.look(outcome);
        Div name = new Div(look.icon().small(), new Span(name()));
        name.addClassName("rf-donor-name");
        Div answer = new Div(name, new CriterionAnswer(outcome, asOf));
        answer.addClassNames(look.classNames());
        return answer;
    }
}
