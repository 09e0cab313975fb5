package fr.recours.search.internal.similar;

import static org.assertj.core.api.Assertions.assertThat;

import fr.recours.matching.CaseFile;
import fr.recours.matching.FactReader;
import fr.recours.matching.Judging;
import fr.recours.matching.Observation;
import fr.recours.matching.TreatmentCourse;
import fr.recours.matching.Value;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Cases are alike by what is known of both; what is missing makes them neither alike nor different. */
class LikenessTest {

    private static final FactReader FACTS = new FactReader(Judging.DICTIONARY);

    private final Likeness likeness = new Likeness(Judging.DICTIONARY, Set.of("mrss", "dlco_pct"));

    private static ClinicalVector of(String facts) {
        CaseFile caseFile =
                Judging.caseOf("{\"id\": \"S\", \"reference_date\": \"2026-01-14\", \"facts\": {\"disease\": \"SSc\", "
                        + facts + "}}");
        return ClinicalVector.of(caseFile, FACTS, Judging.DICTIONARY);
    }

    /** It may name the patient, whom another case's reader is not to know. */
    @Test
    void whatWasTypedIsNotCompared() {
        CaseFile typed = CaseFile.empty("T", LocalDate.of(2026, 1, 14))
                .with(new Observation("drug_allergies", new Value.Codes(List.of("crème de Nadège")), null))
                .with(new Observation("antibodies", new Value.Codes(List.of("Scl70", "anti-Nadège")), null))
                .withTreatments(List.of(TreatmentCourse.of("tisane Fourcade"), TreatmentCourse.of("rituximab")));

        assertThat(ClinicalVector.of(typed, FACTS, Judging.DICTIONARY).features())
                .containsOnly(
                        Map.entry("antibodies", new Feature.Several(Set.of("Scl70"))),
                        Map.entry(ClinicalVector.DRUGS, new Feature.Several(Set.of("rituximab"))));
    }

    private double degree(String one, String other) {
        return degree(one, other, 0);
    }

    private double degree(String one, String other, double written) {
        return likeness.of(of(one), of(other), written).degree();
    }

    @Test
    void theNearerTheNumbersTheMoreAlike() {
        String mine = "\"mrss\": 22, \"dlco_pct\": 45, \"fvc_pct\": 70";
        double near = degree(mine, "\"mrss\": 23, \"dlco_pct\": 44, \"fvc_pct\": 72");
        double far = degree(mine, "\"mrss\": 6, \"dlco_pct\": 90, \"fvc_pct\": 105");
        assertThat(near).isGreaterThan(2 * far);
        assertThat(degree(mine, mine)).isGreaterThan(near);
    }

    @Test
    void itIsTheSameBothWays() {
        String one = "\"mrss\": 22, \"ild_on_imaging\": true, \"lvef_pct\": 60";
        String other = "\"mrss\": 18, \"ild_on_imaging\": false, \"antibodies\": [\"Scl70\"]";
        assertThat(degree(one, other)).isEqualTo(degree(other, one));
    }

    @Test
    void whatIsMissingDoesNotMakeThemAlike() {
        String mine = "\"mrss\": 22, \"dlco_pct\": 45, \"fvc_pct\": 70, \"lvef_pct\": 60, \"ild_on_imaging\": true";
        double whole = degree(
                mine, "\"mrss\": 20, \"dlco_pct\": 48, \"fvc_pct\": 74, \"lvef_pct\": 58, \"ild_on_imaging\": true");
        double little = degree(mine, "\"mrss\": 22");
        assertThat(degree(mine, "\"pasp_echo\": 30")).isZero();
        assertThat(whole).isGreaterThan(little);
    }

    @Test
    void findingsBothHaveSayMoreThanFindingsBothLack() {
        assertThat(degree("\"ild_on_imaging\": true", "\"ild_on_imaging\": true"))
                .isGreaterThan(2 * degree("\"ild_on_imaging\": false", "\"ild_on_imaging\": false"));
    }

    @Test
    void whatProgrammesAskForCountsMoreAndIsToldFirst() {
        Likeness.Alike alike =
                likeness.of(of("\"mrss\": 22, \"crp_mg_l\": 10"), of("\"mrss\": 22, \"crp_mg_l\": 10"), 0);
        assertThat(alike.by()).startsWith("mrss", "crp_mg_l");
        assertThat(likeness.of(of("\"mrss\": 4"), of("\"mrss\": 38"), 0).by()).isEmpty();
    }

    @Test
    void wordsBothHaveMakeThemMoreAlikeAndNeverLess() {
        String mine = "\"mrss\": 22, \"dlco_pct\": 45";
        for (String theirs : List.of(mine, "\"mrss\": 6, \"dlco_pct\": 90", "\"pasp_echo\": 30")) {
            double without = degree(mine, theirs);
            assertThat(degree(mine, theirs, 0.2)).isGreaterThan(without);
            assertThat(degree(mine, theirs, 1))
                    .isGreaterThan(degree(mine, theirs, 0.2))
                    .isLessThan(1);
        }
        assertThat(degree(mine, mine)).isGreaterThan(degree(mine, "\"mrss\": 6, \"dlco_pct\": 90", 0.2));
    }
}
