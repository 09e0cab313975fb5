package fr.recours.matching;

import static org.assertj.core.api.Assertions.assertThat;

import fr.recours.matching.TreatmentCourse.Route;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is known of lists: the courses of each drug by the routes they may have been given by, earlier values, donors. */
class KnownBesideTest {

    private final FactReader reader = new FactReader(Judging.DICTIONARY);

    private KnownFacts.Beside beside(String facts) {
        return reader.read(Judging.caseOf("{\"id\": \"case\", \"reference_date\": \"2026-06-01\", " + facts + "}"))
                .beside();
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
