package fr.recours.ui.referral;

import fr.recours.matching.Criterion;
import fr.recours.matching.CriterionOutcome;
import fr.recours.matching.Eligibility;
import fr.recours.ui.kit.Formats;
import fr.recours.ui.kit.Texts;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The sentence below a verdict: until when, how many answers, what stands in the way. */
final class Headline {

    private Headline() {}

    static String of(Eligibility eligibility) {
        return switch (eligibility.result()) {
            case ELIGIBLE -> Texts.text("referral.headline.eligible");
            case NOT_YET -> from(eligibility.possibleFrom());
            case UNDETERMINED -> undetermined(eligibility);
            case NOT_ELIGIBLE -> blocked(eligibility.blocking());
            case NOT_APPLICABLE -> Texts.text("referral.headline.notApplicable");
        };
    }

    private static String from(@Nullable LocalDate day) {
        return day == null
                ? Texts.text("referral.headline.later")
                : Texts.text("referral.headline.from", Formats.day(day));
    }

    private static String undetermined(Eligibility eligibility) {
        int missing = eligibility.missing().size();
        if (missing == 0) {
            return eligibility.notes().isEmpty()
                    ? Texts.text("referral.headline.undetermined")
                    : Texts.text(eligibility.notes().getFirst());
        }
        return missing == 1
                ? Texts.text("referral.headline.missingOne")
                : Texts.text("referral.headline.missing", missing);
    }

    /** Names the first that no waiting lifts: what only takes time comes after it. */
    private static String blocked(List<CriterionOutcome> blocking) {
        if (blocking.isEmpty()) {
            return Texts.text("referral.headline.blocked");
        }
        Criterion first = Deciding.first(blocking).getFirst().criterion();
        int others = blocking.size() - 1;
        String label = Texts.text(first.label());
        return switch (first.kind()) {
            case INCLUSION -> Texts.text("referral.headline.notMet", label, others);
            case NON_INCLUSION -> Texts.text("referral.headline.against", label, others);
        };
    }
}
