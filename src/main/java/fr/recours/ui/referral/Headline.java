package fr.recours.ui.referral;

import fr.recours.matching.Criterion;
import fr.recours.matching.CriterionOutcome;
import fr.recours.matching.Eligibility;
import fr.recours.matching.Standing;
import fr.recours.programme.ProgrammeStatus;
import fr.recours.ui.kit.Formats;
import fr.recours.ui.kit.ReasonList;
import fr.recours.ui.kit.Texts;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The sentence below a verdict: until when, how many answers, what stands in the way, and if nothing does, what is left to do. */
public final class Headline {

    /** Values told with it: with them it still fits on two lines of a projector. */
    private static final int REASONS = 2;

    private Headline() {}

    /** @param status whether the programme takes patients: a closed one is still judged */
    public static String of(Eligibility eligibility, ProgrammeStatus status) {
        return switch (eligibility.result()) {
            case ELIGIBLE -> Texts.text("referral.headline.eligible." + status);
            case NOT_YET -> from(eligibility.possibleFrom());
            case UNDETERMINED -> undetermined(eligibility);
            case NOT_ELIGIBLE -> blocked(eligibility.blocking());
            case NOT_APPLICABLE -> Texts.text("referral.headline.notApplicable");
        };
    }

    /** The same with the values it rests on, for who does not see the reasons below it. */
    public static String withReasons(Eligibility eligibility, ProgrammeStatus status) {
        return Stream.concat(
                        Stream.of(of(eligibility, status)),
                        Deciding.of(eligibility, REASONS).stream()
                                .filter(outcome -> outcome.standing() != Standing.SATISFIED)
                                .flatMap(outcome -> outcome.reasons().stream().limit(1))
                                .map(reason -> Texts.text(reason.label()) + " " + ReasonList.value(reason)))
                .collect(Collectors.joining(" · "));
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
