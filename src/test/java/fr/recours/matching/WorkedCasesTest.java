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

/**
 * The worked cases of the brief give the verdict a reference evaluator computed for them; those of {@code independent.jsonl} the one
 * worked out by hand from clinical.md (four of 415 settled after they were compared).
 */
class WorkedCasesTest {

    static Stream<Arguments> cases() {
        return Stream.of("seed_patients.jsonl", "vignettes.jsonl", "independent.jsonl")
                .flatMap(file -> Judging.workedCases(file).stream())
                .map(line -> Arguments.of(line.path("case").path("id").stringValue(), line));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void everyVerdictIsTheExpectedOne(String id, JsonNode line) {
        CaseFile caseFile = Judging.caseOf(line.path("case").toString());
        for (ProgrammeDefinition programme : Judging.PROGRAMMES) {
            Eligibility eligibility = Judging.judge(programme.code(), caseFile);
            verdict(eligibility, line.path("expected").path(programme.code()));
            assertThat(Judging.together(caseFile)).contains(eligibility);
        }
    }

    private static void verdict(Eligibility eligibility, JsonNode expected) {
        assertThat(eligibility.result().name())
                .as(eligibility.programme())
                .isEqualTo(expected.path("result").stringValue());
        assertThat(ids(eligibility.blocking()))
                .as(eligibility.programme())
                .containsExactlyInAnyOrderElementsOf(texts(expected.path("blocking")));
        assertThat(ids(eligibility.missing()))
                .as(eligibility.programme())
                .containsExactlyInAnyOrderElementsOf(texts(expected.path("missing_for")));
        assertThat(Optional.ofNullable(eligibility.possibleFrom()).map(LocalDate::toString))
                .as(eligibility.programme())
                .isEqualTo(Optional.ofNullable(expected.get("possible_from")).map(JsonNode::stringValue));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void theResultsAloneAreThoseOfTheFullVerdicts(String id, JsonNode line) {
        CaseFile caseFile = Judging.caseOf(line.path("case").toString());
        Stream<CaseFile> forgetful =
                caseFile.observations().stream().map(observation -> caseFile.without(observation.key()));
        Stream.concat(Stream.of(caseFile), forgetful).forEach(one -> assertThat(Judging.results(one))
                .isEqualTo(
                        Judging.together(one).stream().map(Eligibility::result).toList()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void casesAndVerdictsReadBackAsTheyWereWritten(String id, JsonNode line) {
        CaseFile caseFile = Judging.caseOf(line.path("case").toString());
        assertThat(Judging.caseOf(CaseFileJson.write(caseFile))).isEqualTo(caseFile);
        for (Eligibility eligibility : Judging.together(caseFile)) {
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
