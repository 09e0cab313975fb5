package fr.recours.referral.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.recours.referral.PatientIdentity;
import fr.recours.referral.ReferralId;
import fr.recours.support.DemoPeople;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What members of the RCP see of a published agenda: its cases and no others, the experts without names. */
class ListedTest extends ReferralTest {

    @Autowired
    private ReferralStore store;

    @Autowired
    private Rows rows;

    @Test
    void onlyTheListedCasesAreFound() {
        ReferralId listed = submitted(DemoPeople.KERBRAT);
        ReferralId other = submitted(DemoPeople.KERBRAT);
        Visibility chair = new Visibility.Listed(Set.of(listed.value()), true);
        assertThat(store.rows(chair)).extracting(RowData::id).containsExactly(listed.value());
        assertThat(store.find(other, chair)).isEmpty();
        assertThat(store.rows(new Visibility.Listed(Set.of(), true))).isEmpty();
    }

    @Test
    void aDraftIsNeverOnAnAgenda() {
        ReferralId draft = draft(DemoPeople.KERBRAT).id();
        assertThat(store.rows(new Visibility.Listed(Set.of(draft.value()), true)))
                .isEmpty();
    }

    @Test
    void anExpertReadsTheCaseUnderItsReference() {
        ReferralId listed = submitted(DemoPeople.KERBRAT);
        Visibility expert = new Visibility.Listed(Set.of(listed.value()), false);
        Visibility chair = new Visibility.Listed(Set.of(listed.value()), true);
        assertThat(rows.of(store.rows(expert), expert).getFirst().patient()).isEqualTo(PatientIdentity.EMPTY);
        assertThat(rows.of(store.rows(chair), chair).getFirst().patient())
                .isEqualTo(Written.complete().patient().withStatus(null));
        assertThat(List.of(listed.value()))
                .isEqualTo(store.rows(expert).stream().map(RowData::id).toList());
    }
}
