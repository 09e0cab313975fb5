package fr.recours.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What rests on lines of treatment or on a donor tells where those come from. */
class LineSourcesTest {

    private static final String SHORT = "\"dose_mg_day\": 2000, \"outcome\": \"inefficacy\", \"duration_days\": 60";

    /** Each line comes from the words of its letter. */
    private static CaseFile caseOf(String facts, String lines) {
        return Judging.caseOf(
                "{\"id\": \"X\", \"reference_date\": \"2026-06-30\", \"facts\": {%s}, \"treatments\": [%s]}"
                        .formatted(
                                facts,
                                lines.replace("SHORT", SHORT)
                                        .replaceAll("from (\\w)", "\"source\": {\"quotation\": \"$1\"}")));
    }

    private static List<String> quoted(CriterionOutcome outcome) {
        return leaves(outcome.tree())
                .map(Reason::source)
                .filter(Objects::nonNull)
                .map(Source::quotation)
                .distinct()
                .toList();
    }

    private static Stream<Reason> leaves(Explanation node) {
        return Stream.concat(
                Stream.ofNullable(node.reason()), node.children().stream().flatMap(LineSourcesTest::leaves));
    }

    @ParameterizedTest(name = "{0} on {2}: {3}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    # the line that decides
                    at least 6 months since the last dose of rituximab | | {"drug": "rituximab", "end": "2025-01", from A}, {"drug": "rituximab", "end": "2026-03", from B} | B
                    at least 6 months since the last dose of rituximab | | {"drug": "rituximab", "end": "2026-03", from A}, {"drug": "rituximab", "end": "2025-01", from B} | A
                    at least 6 months since the last dose of rituximab | | {"drug": "rituximab"}, {"drug": "rituximab", "outcome": "ongoing", from B}         | B
                    at least 6 months since the last dose of rituximab | | {"drug": "rituximab", "end": "2025-01", from A}, {"drug": "rituximab", "outcome": "ongoing", from B} | B
                    at least 6 months since the last dose of rituximab | | {"drug": "rituximab", "start": "2026-03-02", "n_doses": 1, from A} | A
                    any course of rituximab                            | | {"drug": "rituximab", from A}                                                     | A
                    any course of rituximab, failed                    | | {"drug": "rituximab", "outcome": "inefficacy", from A}                            | A
                    any course of SC belimumab, ongoing                | | {"drug": "belimumab", from A}                                                     | A
                    any course of oral mycophenolate at least 2000 mg/day for at least 90 days, failed | | {"drug": "mycophenolate", "dose_mg_day": 2000, "months": 6, "outcome": "inefficacy", from A} | A
                    any course of oral mycophenolate at least 2000 mg/day for at least 90 days, failed | | {"drug": "mycophenolate", "dose_mg_day": 500, "outcome": "adverse_event", from A} | A
                    any course of IV cyclophosphamide at least 500 mg in each of 3 consecutive slices of 30 days, failed | | {"drug": "cyclophosphamide", "dose_mg_month": 600, "n_doses": 6, from A} | A
                    any course of IV rituximab as 2 doses of 1000 mg every 14 days, failed | | {"drug": "rituximab", "full_course": true, from A} | A
                    # several lines together
                    any course of oral mycophenolate at least 2000 mg/day for at least 90 days, failed | | {"drug": "mycophenolate", SHORT, from A}, {"drug": "mycophenolate", SHORT, from B} | A, B, A … B
                    n_is_failed >= 2   | | {"drug": "azathioprine", "outcome": "inefficacy", from A}, {"drug": "CellCept", "outcome": "adverse_event", from B}, {"drug": "rituximab", "outcome": "success", from C} | A … B
                    n_is_failed >= 1   | | {"drug": "azathioprine", "outcome": "inefficacy", from A}, {"drug": "CellCept", "outcome": "inefficacy"} | A
                    cyc_iv_grams > 5 g | | {"drug": "Endoxan", "route": "IV", "cumulative_g": 3, from A}, {"drug": "Endoxan", "route": "IV", "cumulative_g": 3, from A}, {"drug": "Endoxan", "route": "IV", from C} | A
                    cyc_iv_pulses > 6  | | {"drug": "Endoxan", "n_doses": 6, from A}, {"drug": "Endoxan", "n_doses": 6, from B} | A … B
                    # what is derived from them, and that there are no others
                    cyc_iv_ever        | | {"drug": "Endoxan", "route": "IV", from A}          | A
                    not cyc_iv_ever    | | {"drug": "azathioprine"}, {"drug": "Endoxan", from B} | B
                    cyc_iv_ever        | | {"drug": "Endoxan", "route": "PO", from A}          | A
                    cyc_iv_ever        | "relapse_after_ahsct": {"value": true, from L}  | | L
                    hcv_active         | "hcv_pos": {"value": false, from L} | | L
                    any course of rituximab | "is_history_complete": {"value": true, from L} | {"drug": "azathioprine", from A} | L
                    cyc_iv_ever             | "is_history_complete": {"value": true, from L} |                                  | L
                    n_is_failed >= 2        | "n_is_failed": 2                               | {"drug": "azathioprine", "outcome": "inefficacy", from A} |
                    """)
    void aLeafThatRestsOnLinesTellsWhereTheyComeFrom(String rule, String facts, String lines, String told) {
        String from = facts == null ? "" : facts.replace("from L", "\"source\": {\"quotation\": \"L\"}");
        assertThat(quoted(Judging.rule(rule, caseOf(from, lines == null ? "" : lines))))
                .containsExactlyElementsOf(told == null ? List.of() : List.of(told.split(", ")));
    }

    /** What goes on decides beside what ended; a single dose ended the day it began. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {"drug": "rituximab", "end": "2025-01"}, {"drug": "rituximab", "outcome": "ongoing"} | ongoing
                    {"drug": "rituximab", "start": "2026-03-02", "n_doses": 1}                           | 2 Mar 2026
                    {"drug": "rituximab", "start": "2026-01-05", "months": 3}                            | 4 Apr 2026
                    """)
    void theLastDoseShownIsTheOneThatDecides(String lines, String shown) {
        Reason reason = Judging.rule("at least 6 months since the last dose of rituximab", caseOf("", lines))
                .reasons()
                .getFirst();
        assertThat(reason.truth()).isEqualTo(Truth.NOT_MET);
        assertThat(reason.value().en()).isEqualTo(shown);
    }

    /** A reason read first is the derived answer: it tells the words of the line it is derived from. */
    @Test
    void whatIsDerivedComesFromWhatDecidesIt() {
        Reason reason = Judging.rule("cyc_iv_ever", caseOf("", """
                                {"drug": "Endoxan", "route": "PO", from A}, {"drug": "Endoxan", "route": "IV", from B}""")).reasons().getFirst();
        assertThat(reason.elementKey()).isEqualTo("cyc_iv_ever");
        assertThat(reason.source()).isEqualTo(Source.quoted("B"));
    }

    @Test
    void aDonorIsJudgedOnWhatIsToldOfThemSomewhere() {
        Eligibility eligibility = Judging.mscScs("""
                {"facts": {"donor_available": null},
                 "donors": [{"relation": "sibling", "age_years": 44, "willing": true, "source": {"quotation": "soeur de 44 ans, d'accord"}},
                            {"relation": "parent", "willing": true, "source": "lettre du 03/11/2025"}]}
                """);
        Source letter = Source.quoted("soeur de 44 ans, d'accord");
        assertThat(Judging.outcome(eligibility, "SCS-R-I4a.donor").reasons())
                .extracting(Reason::source)
                .startsWith(letter, new Source(null, "lettre du 03/11/2025", null));
        assertThat(eligibility.donors().getFirst().outcomes().stream()
                        .flatMap(outcome -> outcome.reasons().stream())
                        .filter(reason -> List.of("donor_birth_date", "donor_relation", "donor_willing")
                                .contains(reason.elementKey())))
                .isNotEmpty()
                .allSatisfy(reason -> assertThat(reason.source()).isEqualTo(letter));
        assertThat(EligibilityJson.read(EligibilityJson.write(eligibility))).isEqualTo(eligibility);
    }

    @Test
    void theSameFromElsewhereIsTheSame() {
        CaseFile told = caseOf(
                "\"mrss\": {\"value\": 12, \"source\": \"visit\"}",
                "{\"drug\": \"rituximab\", \"n_doses\": 2, from A}");
        CaseFile donated = told.withDonors(
                List.of(new Donor(Map.of("relation", new Value.Code("cousin")), Source.quoted("son cousin"))));
        CaseFile bare = donated.bare();
        assertThat(bare).isNotEqualTo(donated);
        assertThat(bare.latest("mrss")).contains(new Observation("mrss", Value.of(12), null));
        assertThat(bare.treatments())
                .containsExactly(TreatmentCourse.builder("rituximab").nDoses(2).build());
        assertThat(bare.donors()).containsExactly(Donor.unknown().with("relation", new Value.Code("cousin")));
        assertThat(donated.donors().getFirst().with("sex", new Value.Code("F")).without("sex"))
                .isEqualTo(donated.donors().getFirst());
        assertThat(donated.treatments().getFirst().toBuilder().build())
                .isEqualTo(donated.treatments().getFirst());
    }

    @Test
    void severalSourcesAreToldEachOnce() {
        assertThat(Source.together(List.of())).isNull();
        assertThat(Source.together(List.of(
                        Source.quoted("a"),
                        new Source(null, "report", "SB"),
                        Source.quoted("b"),
                        Source.quoted("a"),
                        new Source(null, "visit", "SB"))))
                .isEqualTo(new Source("a … b", "report, visit", "SB"));
    }
}
