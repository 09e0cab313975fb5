package fr.recours.matching;

import static org.assertj.core.api.Assertions.assertThat;

import fr.recours.matching.TreatmentCourse.Route;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is known of a case, element by element and of its lists, as rules see it. */
class KnownFactsTest {

    private static final KnownFacts.Interval MAY =
            new KnownFacts.Interval(LocalDate.of(1980, 5, 1), LocalDate.of(1980, 5, 31));

    private final FactReader reader = new FactReader(Judging.DICTIONARY);

    private KnownFacts known(String facts) {
        return reader.read(Judging.caseOf("{\"id\": \"case\", \"reference_date\": \"2026-06-01\", " + facts + "}"));
    }

    private KnownFacts.Beside beside(String facts) {
        return known(facts).beside();
    }

    @Test
    void eachElementIsKnownByWhatItsRecordsSay() {
        KnownFacts known = known("""
                "facts": {"vt": [{"value": true, "date": "2026-01"}, {"value": false, "date": "2026-01"}],
                          "mds": false,
                          "pawp_mmhg": 12,
                          "creatinine_umol_l": {"value": 10, "unit": "mg/L", "date": "2026-01"},
                          "subset": [{"value": "diffuse", "date": "2026-01"}, {"value": "limited", "date": "2026-01"}],
                          "antibodies": ["Scl70", "RNP"],
                          "birth_date": "1980-05",
                          "referral_question": "?"},
                "donors": [{"age_years": 30}]
                """);

        assertThat(known.facts())
                .contains(
                        new KnownFacts.Recorded("vt"),
                        new KnownFacts.Flag("vt", KnownFacts.Said.BOTH),
                        new KnownFacts.Flag("mds", KnownFacts.Said.NO),
                        new KnownFacts.Flag("rhc_done", KnownFacts.Said.YES),
                        new KnownFacts.Numbers("pawp_mmhg", bounds("12", "12"), true),
                        new KnownFacts.Numbers("creatinine_umol_l", bounds("88.40", "88.40"), false),
                        new KnownFacts.Codes("subset", List.of("diffuse", "limited"), false),
                        new KnownFacts.Codes("antibodies", List.of("Scl70", "RNP"), true),
                        new KnownFacts.Days("birth_date", List.of(MAY)),
                        new KnownFacts.Recorded("referral_question"))
                .doesNotContain(new KnownFacts.Recorded("rhc_done"), new KnownFacts.Recorded("mrss"))
                .noneMatch(fact -> fact.key().startsWith("donor_"));
        assertThat(known.births()).containsExactly(MAY);
    }

    private static List<KnownFacts.Bounds> bounds(String low, String high) {
        return List.of(new KnownFacts.Bounds(new BigDecimal(low), new BigDecimal(high)));
    }

    @Test
    void theCoursesOfADrugAreKnownTogetherAndByRoute() {
        KnownFacts.Beside beside = beside("""
                "treatments": [
                  {"drug": "cyclophosphamide", "route": "IV", "start": "2025-01", "end": "2025-03-05"},
                  {"drug": "cyclophosphamide", "route": "IV", "start": "2024-01", "end": "2024-06"},
                  {"drug": "methotrexate", "route": "SC", "start": "2025-01", "end": "2025-02"},
                  {"drug": "methotrexate", "route": "PO"}]
                """);

        assertThat(beside.courses())
                .containsExactlyInAnyOrder(
                        new KnownFacts.Course("cyclophosphamide", null, LocalDate.of(2025, 3, 5)),
                        new KnownFacts.Course("cyclophosphamide", Route.IV, LocalDate.of(2025, 3, 5)),
                        new KnownFacts.Course("methotrexate", null, null),
                        new KnownFacts.Course("methotrexate", Route.SC, LocalDate.of(2025, 2, 28)),
                        new KnownFacts.Course("methotrexate", Route.PO, null));
    }

    @Test
    void aListIsCompleteWhereItIsDeclaredAndEveryDrugOfItKnown() {
        String declared = "\"facts\": {\"is_history_complete\": true}, \"treatments\": [{\"drug\": \"%s\"}]";

        assertThat(beside(declared.formatted("rituximab")).listed()).containsExactly("is_history_complete");
        assertThat(beside(declared.formatted("a drug of tomorrow")).listed()).isEmpty();
        assertThat(beside("\"treatments\": [{\"drug\": \"rituximab\"}]").listed())
                .isEmpty();
    }

    @Test
    void aNumberHasAnEarlierValueWhereAnOlderOrAnInitialOneIsRecorded() {
        assertThat(beside("""
                "facts": {"mrss": [{"value": 14, "date": "2025-01"}, {"value": 16, "date": "2026-01"}],
                          "hb_g_dl": {"value": 12, "date": "2026-01"},
                          "pft_baseline": {"date": "2025-01", "fvc_pct": 86},
                          "vt": [{"value": true, "date": "2025-01"}, {"value": false, "date": "2026-01"}]}
                """).earlier()).containsExactlyInAnyOrder("mrss", "fvc_pct");
    }

    @Test
    void aDonorIsRecordedOrNot() {
        assertThat(beside("\"donors\": [{\"relation\": \"sibling\"}]").donors()).isTrue();
        assertThat(beside("\"donors\": []").donors()).isFalse();
    }

    @Test
    void nothingIsKnownOfAnEmptyCase() {
        assertThat(beside("\"facts\": {}")).isEqualTo(new KnownFacts.Beside(List.of(), List.of(), List.of(), false));
    }
}
