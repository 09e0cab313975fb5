package fr.recours.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** The worked cases of the brief give the verdict a reference evaluator computed for them. */
class WorkedCasesTest {

    static Stream<Arguments> cases() {
        return Stream.of("seed_patients.jsonl", "vignettes.jsonl")
                .flatMap(file -> Judging.workedCases(file).stream())
                .map(line -> Arguments.of(line.path("case").path("id").stringValue(), line));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void mscScsVerdictIsTheExpectedOne(String id, JsonNode line) {
        Eligibility eligibility =
                Judging.judge("MSC-ScS", Judging.caseOf(line.path("case").toString()));
        JsonNode expected = line.path("expected").path("MSC-ScS");
        assertThat(eligibility.result().name())
                .isEqualTo(expected.path("result").stringValue());
        assertThat(ids(eligibility.blocking())).containsExactlyInAnyOrderElementsOf(texts(expected.path("blocking")));
        assertThat(ids(eligibility.missing())).containsExactlyInAnyOrderElementsOf(texts(expected.path("missing_for")));
        assertThat(eligibility.possibleFrom()).isNull();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void programmesNotYetEnteredTellOnlyTheDiseaseApart(String id, JsonNode line) {
        CaseFile caseFile = Judging.caseOf(line.path("case").toString());
        for (String programme : List.of("MSC-LES", "AHSCT-SSc", "AHSCT-SLE", "BLINA-SSc")) {
            boolean applies = !line.path("expected")
                    .path(programme)
                    .path("result")
                    .stringValue()
                    .equals("NOT_APPLICABLE");
            assertThat(Judging.judge(programme, caseFile).result())
                    .isEqualTo(applies ? Result.UNDETERMINED : Result.NOT_APPLICABLE);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void casesAndVerdictsReadBackAsTheyWereWritten(String id, JsonNode line) {
        CaseFile caseFile = Judging.caseOf(line.path("case").toString());
        assertThat(Judging.caseOf(CaseFileJson.write(caseFile))).isEqualTo(caseFile);
        Eligibility eligibility = Judging.judge("MSC-ScS", caseFile);
        assertThat(EligibilityJson.read(EligibilityJson.write(eligibility))).isEqualTo(eligibility);
    }

    private static List<String> ids(List<CriterionOutcome> outcomes) {
        return outcomes.stream().map(outcome -> outcome.criterion().id()).toList();
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(item -> texts.add(item.stringValue()));
        return texts;
    }
}
