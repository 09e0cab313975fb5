package fr.recours.search.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.recours.bench.PlausibleCases;
import fr.recours.matching.CaseFile;
import fr.recours.matching.Eligibility;
import fr.recours.matching.Judging;
import fr.recours.matching.Result;
import fr.recours.matching.cql.AnyCase;
import fr.recours.search.Suggestion;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** In a large catalogue no programme that may apply is ever narrowed away; with a letter's words alone the likely ones come first. */
class CandidatesTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int CATALOGUE = 10_000;
    /** Values on thresholds and beside them, partial dates, contradictions, gaps; and cases as they come. */
    @Test
    void ofTenThousandProgrammesNoneThatMayApplyIsLeftOut() {
        Catalogue catalogue = Catalogue.generated(CATALOGUE);
        LuceneSuggestions suggestions = new LuceneSuggestions(catalogue);
        Random random = new Random(1971);
        List<CaseFile> cases = Stream.concat(
                        IntStream.range(0, 10)
                                .mapToObj(number -> PlausibleCases.of(number).caseFile()),
                        Stream.generate(() -> AnyCase.next(random)).limit(20))
                .toList();
        long judged = 0;
        long forItsDisease = 0;
        long mayApply = 0;
        for (CaseFile caseFile : cases) {
            Map<String, Eligibility> all = catalogue.judge(caseFile).stream()
                    .collect(Collectors.toMap(Eligibility::programme, Function.identity()));
            List<Eligibility> suggested = suggestions.suggest(caseFile, "").stream()
                    .map(Suggestion::eligibility)
                    .toList();
            List<String> applying = all.values().stream()
                    .filter(one -> one.result() != Result.NOT_APPLICABLE && one.result() != Result.NOT_ELIGIBLE)
                    .map(Eligibility::programme)
                    .toList();
            assertThat(suggested).as(caseFile.id()).allSatisfy(one -> assertThat(one)
                    .isEqualTo(all.get(one.programme())));
            assertThat(suggested)
                    .extracting(Eligibility::programme)
                    .as("of those that may apply to %s none is missing", caseFile)
                    .containsAll(applying);
            mayApply += applying.size();
            judged += suggested.size();
            forItsDisease += all.values().stream()
                    .filter(one -> one.result() != Result.NOT_APPLICABLE)
                    .count();
        }
        assertThat(judged - mayApply)
                .as("of those for the disease that cannot apply, left to the matcher")
                .isLessThan((forItsDisease - mayApply) / 2);
    }

    @Test
    void aLettersWordsAloneRankTheLikelyProgrammes() {
        LuceneSuggestions suggestions = new LuceneSuggestions(new Catalogue(Judging.PROGRAMMES));
        CaseFile unknown = CaseFile.empty("letter", LocalDate.of(2026, 1, 21));
        assertThat(suggestions
                        .suggest(unknown, "sclérodermie systémique, blinatumomab à discuter")
                        .getFirst())
                .extracting(one -> one.programme().code())
                .isEqualTo("BLINA-SSc");
        assertThat(suggestions
                        .suggest(unknown, "sclérodermie systémique, cellules mésenchymateuses")
                        .getFirst())
                .extracting(one -> one.programme().code())
                .isEqualTo("MSC-ScS");
    }

    /** Three letters name both diseases, or theirs in no way that is known: the order of the programmes then stays what it was. */
    @Test
    void aLettersTextAloneTellsItsDiseaseAndNeverLeavesItOut() {
        LuceneSuggestions suggestions = new LuceneSuggestions(new Catalogue(Judging.PROGRAMMES));
        CaseFile unknown = CaseFile.empty("letter", LocalDate.of(2026, 1, 21));
        List<String> others = new ArrayList<>();
        for (JsonNode letter : letters()) {
            String disease = letter.at("/case/facts/disease").asString("");
            List<Suggestion> suggested =
                    suggestions.suggest(unknown, letter.path("text").asString());
            if (!disease.isEmpty()) {
                assertThat(suggested)
                        .as(letter.path("id").asString())
                        .filteredOn(
                                one -> one.programme().definition().disease().equals(disease))
                        .allMatch(Suggestion::candidate);
            }
            if (!disease.isEmpty()
                    && !suggested.getFirst().programme().definition().disease().equals(disease)) {
                others.add(letter.path("id").asString());
            }
        }
        assertThat(others).isSubsetOf("H04", "N04", "Q03");
    }

    private static List<JsonNode> letters() {
        List<JsonNode> letters = Stream.of("examples", "tuned", "mixed", "heldout")
                .map(file -> Judging.resource("/letters/" + file + ".jsonl"))
                .flatMap(String::lines)
                .map(JSON::readTree)
                .toList();
        assertThat(letters).hasSize(124);
        return letters;
    }
}
