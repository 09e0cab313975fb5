package fr.recours.search.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.recours.matching.TreatmentCourse;
import fr.recours.matching.TreatmentCourse.Outcome;
import fr.recours.matching.TreatmentCourse.Route;
import fr.recours.referral.ReferralId;
import fr.recours.search.Completion;
import fr.recours.support.DemoPeople;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** How a treatment was given and how it ended is asked for, not only that it was given. */
class CourseFindingTest extends SearchTest {

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
