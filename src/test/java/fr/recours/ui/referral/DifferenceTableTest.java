package fr.recours.ui.referral;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import fr.recours.matching.Dictionary;
import fr.recours.matching.Donor;
import fr.recours.matching.Value;
import fr.recours.referral.VersionDifference;
import fr.recours.support.DemoPeople;
import fr.recours.support.IntegrationTest;
import fr.recours.ui.kit.Texts;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.security.test.context.support.WithUserDetails;

/** What changed in the candidate donors, said donor by donor. */
@IntegrationTest
@WithUserDetails(DemoPeople.KERBRAT)
class DifferenceTableTest extends SpringBrowserlessTest {

    private static final Donor SISTER =
            Donor.unknown().with("relation", new Value.Code("sibling")).with("age_years", years(44));
    private static final Donor SON =
            Donor.unknown().with("relation", new Value.Code("child")).with("age_years", years(19));

    private static Value years(int age) {
        return new Value.Quantity(BigDecimal.valueOf(age));
    }

    private static String said(List<Donor> before, List<Donor> after) {
        return new DifferenceTable(
                        new VersionDifference(1, 2, null, List.of(), List.of(), List.of(), before, after, List.of()),
                        Dictionary.standard())
                .getElement()
                .getTextRecursively();
    }

    @Test
    void ofTwoDonorsTheOneThatChangedIsSaidWithWhatChanged() {
        String said = said(List.of(SISTER, SON), List.of(SISTER, SON.with("willing", Value.yes())));

        assertThat(said).contains("19").contains(Texts.text("reason.missing"));
        assertThat(said).doesNotContain("44");
    }

    @Test
    void aDonorWhoComesIsSaidWithAllThatIsKnownAndOneWhoGoesByName() {
        assertThat(said(List.of(SISTER), List.of(SISTER, SON)))
                .contains(Texts.text("versions.donorNew"))
                .contains("19")
                .doesNotContain("44");
        assertThat(said(List.of(SISTER, SON), List.of(SISTER)))
                .contains(Texts.text("versions.donorGone"))
                .contains("19")
                .doesNotContain("44");
        assertThat(said(List.of(SISTER), List.of(SISTER))).isEqualTo(Texts.text("versions.same"));
    }
}
