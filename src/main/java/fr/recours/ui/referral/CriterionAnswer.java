package fr.recours.ui.referral;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import fr.recours.matching.Criterion;
import fr.recours.matching.CriterionOutcome;
import fr.recours.matching.Reason;
import fr.recours.matching.Standing;
import fr.recours.ui.kit.ReasonList;
import fr.recours.ui.kit.Texts;
import fr.recours.ui.kit.VerdictLook;
import java.time.LocalDate;
import java.util.List;

/** Why a criterion stands as it does: its reasons, and the remarks the case stands on. */
final class CriterionAnswer extends Div {

    /** Reasons shown at once: as many lines as the protocol's words beside them usually take. */
    private static final int REASONS = 6;

    /** @param asOf the date it was judged for */
    CriterionAnswer(CriterionOutcome outcome, LocalDate asOf) {
        if (outcome.criterion().stage() == Criterion.Stage.INCLUSION && outcome.standing() == Standing.UNKNOWN) {
            add(CriterionWords.small(Texts.text("referral.criteria.atInclusion")));
        }
        add(reasons(outcome, asOf));
        outcome.notes().stream().map(CriterionWords::ambiguity).forEach(this::add);
    }

    static VerdictLook look(CriterionOutcome outcome) {
        return switch (outcome.standing()) {
            case SATISFIED -> VerdictLook.OK;
            case UNKNOWN -> VerdictLook.MISSING;
            case BLOCKING -> outcome.timed() ? VerdictLook.LATER : VerdictLook.NO;
        };
    }

    /** The reasons at once, most telling first; of many, as where a whole other programme is asked about, the rest on demand. */
    private static List<Component> reasons(CriterionOutcome outcome, LocalDate asOf) {
        List<Reason> all = outcome.reasons();
        if (all.isEmpty()) {
            return List.of();
        }
        if (all.size() <= REASONS + 1) {
            return List.of(new ReasonList(outcome, all, asOf));
        }
        return List.of(
                new ReasonList(outcome, all.subList(0, REASONS), asOf),
                new NativeDetails(
                        Texts.text("referral.criteria.more", all.size() - REASONS),
                        new ReasonList(outcome, all.subList(REASONS, all.size()), asOf)));
    }
}
