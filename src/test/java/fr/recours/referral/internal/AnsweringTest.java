package fr.recours.referral.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.recours.matching.CriterionOutcome;
import fr.recours.matching.Observation;
import fr.recours.matching.Standing;
import fr.recours.matching.Value;
import fr.recours.referral.ReferralFile;
import fr.recours.referral.ReferralId;
import fr.recours.referral.RequestedItemId;
import fr.recours.support.DemoPeople;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What an answer makes of the facts and of the verdicts on them. */
class AnsweringTest extends DeskTest {

    private static final String DLCO_TOO_LOW = "ASC-N6.DLCO40";

    @Test
    void aDatedAnswerCountsWhereAValueWithoutADayStood() {
        ReferralId id = submitted(
                DemoPeople.KERBRAT,
                Written.with(Written.caseFile().plus(new Observation("dlco_pct", Value.of(45), null))));
        assertThat(standing(read(id))).isEqualTo(Standing.SATISFIED);
        sign.as(DemoPeople.VIDAL, () -> {
            desk.assign(id, history.status(id).revision(), people.current().id());
            desk.ask(id, history.status(id).revision(), order());
        });
        RequestedItemId asked = item(id, 0);
        sign.as(
                DemoPeople.KERBRAT,
                () -> desk.answer(id, history.status(id).revision(), Map.of(asked, dlco("33")), Map.of()));

        ReferralFile after = read(id);
        assertThat(after.content().caseFile().latest("dlco_pct").map(Observation::value))
                .contains(Value.of(33));
        assertThat(standing(after)).isEqualTo(Standing.BLOCKING);
    }

    private ReferralFile read(ReferralId id) {
        return sign.get(DemoPeople.KERBRAT, () -> referrals.read(id));
    }

    private static Standing standing(ReferralFile file) {
        return file.verdicts().stream()
                .flatMap(verdict -> verdict.outcomes().stream())
                .filter(outcome -> outcome.criterion().id().equals(DLCO_TOO_LOW))
                .map(CriterionOutcome::standing)
                .findFirst()
                .orElseThrow();
    }
}
