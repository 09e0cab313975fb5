package fr.recours.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which of two questions comes first, each rule of the order by itself; the form's order is against it. */
class OrderOfQuestionsTest {

    private static final CaseFile SCLERODERMA =
            Judging.caseOf("{\"reference_date\": \"2026-03-11\", \"facts\": {\"disease\": \"SSc\"}}");

    /** A non-inclusion begins with {@code not}. */
    private static ProgrammeDefinition programme(String rule) {
        String text = rule.startsWith("not ")
                ? Judging.programme(rule.substring(4)).replace("kind: inclusion", "kind: non_inclusion")
                : Judging.programme(rule);
        return ProgrammeLibrary.read("test.yaml", text, Judging.DICTIONARY);
    }

    private static List<String> asked(CaseFile caseFile, ProgrammeDefinition... programmes) {
        return new Questioner(Judging.DICTIONARY)
                .next(List.of(programmes), caseFile).questions().stream()
                        .map(Question::key)
                        .toList();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            whom it is for before what keeps out | not lvef_pct < 40 % ; vt                      | vt lvef_pct
            what may settle by itself            | (mrss >= 15 or vt) and dlco_pct < 60 %        | dlco_pct mrss
            what is nearer to be settled         | mrss >= 15 and dlco_pct < 60 % ; vt           | vt mrss dlco_pct
            what more programmes wait for        | mrss >= 15 ; vt ; vt                          | vt mrss
            else as in the form                  | vt and mrss >= 15                             | mrss vt
            """)
    void comesFirst(String which, String rules, String order) {
        ProgrammeDefinition[] programmes = Arrays.stream(rules.split(" ; "))
                .map(OrderOfQuestionsTest::programme)
                .toArray(ProgrammeDefinition[]::new);
        assertThat(asked(SCLERODERMA, programmes)).containsExactly(order.split(" "));
    }

    @Test
    void whatSettlesAnUndeterminedProgrammeComesBeforeWhatOneLacksThatWaits() {
        CaseFile waiting = Judging.eligibleBut("""
                {"facts": {"lvef_pct": null},
                 "treatments": [{"drug": "cyclophosphamide", "route": "IV", "end": "2025-10-02"}]}
                """);
        assertThat(asked(waiting, Judging.PROGRAMMES.get(1), programme("pacemaker_icd and mgus")))
                .containsExactly("pacemaker_icd", "mgus", "lvef_pct");
    }
}
