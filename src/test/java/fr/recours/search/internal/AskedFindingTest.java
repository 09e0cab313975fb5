package fr.recours.search.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.recours.matching.Donor;
import fr.recours.matching.Observation;
import fr.recours.matching.TreatmentCourse;
import fr.recours.matching.TreatmentCourse.Outcome;
import fr.recours.matching.TreatmentCourse.Route;
import fr.recours.matching.Value;
import fr.recours.referral.ReferralId;
import fr.recours.search.Completion;
import fr.recours.support.DemoPeople;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** How a treatment was given and how it ended, the donors and the blood pressure are asked for, not only that they are there. */
class AskedFindingTest extends SearchTest {

    @Test
    void findsATreatmentByItsOutcomeAndItsRoute() {
        ReferralId id = cases.submit(
                DemoPeople.KERBRAT,
                "Wixzcoursel",
                facts -> facts.withTreatments(List.of(
                        TreatmentCourse.builder("cyclophosphamide")
                                .route(Route.IV)
                                .outcomes(Set.of(Outcome.INEFFICACY, Outcome.ADVERSE_EVENT))
                                .build(),
                        TreatmentCourse.builder("rituximab")
                                .outcomes(Set.of(Outcome.UNKNOWN))
                                .build())));
        soon(() -> found(DemoPeople.VIDAL, "Wixzcoursel").contains(id));

        for (String asked : List.of(
                "traitement:cyclophosphamide/inefficacité",
                "treatment:Endoxan/inefficacy",
                "traitement:cyclophosphamide/IV",
                "traitement:cyclophosphamide/ADVERSE_EVENT",
                "traitement:\"cyclophosphamide / effet indésirable\"",
                "SAUF traitement:rituximab/inefficacité",
                "inefficacité",
                "\"adverse event\"")) {
            assertThat(found(DemoPeople.VIDAL, "Wixzcoursel " + asked))
                    .as(asked)
                    .containsExactly(id);
        }
        for (String asked : List.of(
                "traitement:cyclophosphamide/succès",
                "traitement:cyclophosphamide/PO",
                "traitement:rituximab/IV",
                "\"inconnue\"")) {
            assertThat(found(DemoPeople.VIDAL, "Wixzcoursel " + asked))
                    .as(asked)
                    .isEmpty();
        }
    }

    /** Any donor answers; the latest pressure does. */
    @Test
    void findsByTheDonorsAndTheBloodPressure() {
        ReferralId id = cases.submit(DemoPeople.KERBRAT, "Wixzdonorel", facts -> facts.withDonors(List.of(
                        Donor.unknown()
                                .with("age_years", Value.of(61))
                                .with("relation", new Value.Code("sibling"))
                                .with("hiv_pos", Value.no()),
                        Donor.unknown().with("age_years", Value.of(34)).with("sex", new Value.Code("F"))))
                .with(new Observation(
                        "bp_readings",
                        new Value.Pressures(List.of(
                                new Value.BloodPressure(LocalDate.of(2026, 3, 2), LocalTime.of(9, 0), 128, 76),
                                new Value.BloodPressure(LocalDate.of(2026, 2, 1), LocalTime.of(9, 0), 171, 112))),
                        null)));
        soon(() -> found(DemoPeople.VIDAL, "Wixzdonorel").contains(id));

        for (String asked : List.of(
                "donor_age < 50",
                "âge-donneur > 50",
                "donor_sex:F",
                "lien-donneur:Fratrie",
                "VIH-donneur:non",
                "connu:donor_relation",
                "manque:donor_consent",
                "SAUF donor_hiv_pos:oui",
                "PAS:128",
                "PAD < 80 mmHg")) {
            assertThat(found(DemoPeople.VIDAL, "Wixzdonorel " + asked))
                    .as(asked)
                    .containsExactly(id);
        }
        for (String asked : List.of(
                "donor_age > 65",
                "donor_sex:M",
                "VIH-donneur:oui",
                "hiv_pos:non",
                "sexe:F",
                "PAS > 160",
                "PAD:inconnu")) {
            assertThat(found(DemoPeople.VIDAL, "Wixzdonorel " + asked))
                    .as(asked)
                    .isEmpty();
        }
    }

    @Test
    void saysWhichPartItDoesNotKnow() {
        assertThat(search(DemoPeople.VIDAL, "traitement:Endoxan/guéri").problem())
                .hasValueSatisfying(problem -> {
                    assertThat(problem.key()).isEqualTo("search.problem.course");
                    assertThat(problem.parameters()).containsExactly("guéri", "cyclophosphamide");
                });
        assertThat(search(DemoPeople.VIDAL, "traitement:rituximob/IV").problem())
                .hasValueSatisfying(
                        problem -> assertThat(problem.parameters()).containsExactly("rituximob", "rituximab"));
    }

    @Test
    void completesWhatMayFollowADrug() {
        assertThat(completed("traitement:endoxan/ine")).containsExactly("traitement:endoxan/Inefficacité ");
        assertThat(completed("traitement:rituximab/"))
                .contains("traitement:rituximab/IV ", "traitement:\"rituximab/Effet indésirable\" ");
    }

    private List<String> completed(String text) {
        return signIn.get(DemoPeople.VIDAL, () -> search.complete(text, text.length(), "fr")).stream()
                .map(Completion::text)
                .toList();
    }
}
