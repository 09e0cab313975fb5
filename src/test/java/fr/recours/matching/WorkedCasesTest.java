package fr.recours.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
    void theVerdictIsTheExpectedOne(String id, JsonNode line) {
        for (String programme : List.of("MSC-ScS", "MSC-LES")) {
            Eligibility eligibility =
                    Judging.judge(programme, Judging.caseOf(line.path("case").toString()));
            JsonNode expected = line.path("expected").path(programme);
            assertThat(eligibility.result().name())
                    .isEqualTo(expected.path("result").stringValue());
            assertThat(ids(eligibility.blocking()))
                    .containsExactlyInAnyOrderElementsOf(texts(expected.path("blocking")));
            assertThat(ids(eligibility.missing()))
                    .containsExactlyInAnyOrderElementsOf(texts(expected.path("missing_for")));
            assertThat(Optional.ofNullable(eligibility.possibleFrom()).map(LocalDate::toString))
                    .isEqualTo(
                            Optional.ofNullable(expected.get("possible_from")).map(JsonNode::stringValue));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void programmesNotYetEnteredTellOnlyTheDiseaseApart(String id, JsonNode line) {
        CaseFile caseFile = Judging.caseOf(line.path("case").toString());
        for (String programme : List.of("AHSCT-SSc", "AHSCT-SLE", "BLINA-SSc")) {
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
        for (String programme : List.of("MSC-ScS", "MSC-LES")) {
            Eligibility eligibility = Judging.judge(programme, caseFile);
            assertThat(EligibilityJson.read(EligibilityJson.write(eligibility))).isEqualTo(eligibility);
        }
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
