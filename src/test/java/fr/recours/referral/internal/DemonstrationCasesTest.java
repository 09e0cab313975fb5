package fr.recours.referral.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.recours.referral.ReferralFile;
import fr.recours.referral.ReferralRow;
import fr.recours.referral.ReferralState;
import fr.recours.shared.FrenchTime;
import fr.recours.support.DemoPeople;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The first cases of a demonstration go the way of every case. */
class DemonstrationCasesTest extends ReferralTest {

    @Autowired
    private DemonstrationCases cases;

    @Autowired
    private Clock clock;

    @Test
    void areWrittenAndSubmittedByTheirPhysiciansWithDatesNearToday() {
        Set<ReferralRow> before = Set.copyOf(sign.get(DemoPeople.KERBRAT, referrals::visible));
        cases.load();
        List<ReferralRow> added = sign.get(DemoPeople.KERBRAT, referrals::visible).stream()
                .filter(row -> !before.contains(row))
                .toList();
        assertThat(added.stream().collect(Collectors.groupingBy(ReferralRow::state, Collectors.counting())))
                .containsEntry(ReferralState.SUBMITTED, 2L)
                .containsEntry(ReferralState.DRAFT, 1L);
        for (ReferralRow row : added) {
            if (row.state() == ReferralState.SUBMITTED) {
                ReferralFile file = sign.get(DemoPeople.KERBRAT, () -> referrals.read(row.id()));
                assertThat(Objects.requireNonNull(file.content().information().informedOn()))
                        .isAfter(FrenchTime.today(clock).minusDays(31));
                assertThat(file.verdicts()).hasSize(5);
            }
        }
    }

    @Test
    void areLoadedOnce() {
        submitted(DemoPeople.KERBRAT);
        int before = sign.get(DemoPeople.KERBRAT, referrals::visible).size();
        cases.loadIfNone();
        assertThat(sign.get(DemoPeople.KERBRAT, referrals::visible)).hasSize(before);
    }
}
