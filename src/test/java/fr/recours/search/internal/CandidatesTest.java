package fr.recours.search.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.recours.bench.PlausibleCases;
import fr.recours.matching.CaseFile;
import fr.recours.matching.Dictionary;
import fr.recours.matching.Eligibility;
import fr.recours.matching.Judging;
import fr.recours.matching.Matcher;
import fr.recours.matching.NextQuestions;
import fr.recours.matching.ProgrammeDefinition;
import fr.recours.matching.ProgrammeLibrary;
import fr.recours.matching.ProgrammeLibrary.Source;
import fr.recours.matching.Result;
import fr.recours.matching.cql.AnyCase;
import fr.recours.programme.Programme;
import fr.recours.programme.ProgrammeStatus;
import fr.recours.programme.Programmes;
import fr.recours.search.Suggestion;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** In a large catalogue no programme that may apply is ever narrowed away; with a letter's words alone the likely ones come first. */
class CandidatesTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int CATALOGUE = 10_000;
    private static final List<String> DISEASES = List.of("SSc", "SLE", "overlap", "other");
    private static final List<String> KINDS = List.of("inclusion", "inclusion", "non_inclusion");
    private static final List<String> BLOCKERS = List.of("permanent", "reversible", "timed");
    private static final List<String> RULES = List.of(
            "age >= AGE years",
            "age < AGE years",
            "age > AGE years",
            "age <= AGE years",
            "age >= 18 years and age < AGE years",
            "sex is F",
            "not (sex is F)",
            "lvef_pct >= SHARE %",
            "lvef_pct < SHARE %",
            "fvc_pct > SHARE % and dlco_pct >= SHARE %",
            "not (fvc_pct <= SHARE % or mrss > SCORE)",
            "mrss >= SCORE or ild_on_imaging",
            "mrss <= SCORE",
            "subset is diffuse",
            "selena_sledai >= SCORE",
            "hiv_pos or hbv_active",
            "not malignancy_active",
            "pregnant is yes",
            "if hiv_pos is recorded then hiv_pos else no",
            "at most 5 years since first_non_raynaud_date and mrss >= SCORE",
            "any course of rituximab",
            "to be judged (\"avis\", \"opinion\")");
    private static final String PROGRAMME = """
            code: P%d
            version: "1"
            name: {fr: p, en: p}
            summary: {fr: p, en: p}
            disease: %s
            complete: %s
            criteria:
            """;
    private static final String CRITERION = """
              - id: C%d
                kind: %s
                blocker: %s
                label: {fr: l, en: l}
                text: {fr: t, en: t}
                source: s
                rule: '%s'
            """;

    /** Values on thresholds and beside them, partial dates, contradictions, gaps; and cases as they come. */
    @Test
    void ofTenThousandProgrammesNoneThatMayApplyIsLeftOut() {
        Catalogue catalogue = new Catalogue(generated());
        LuceneSuggestions suggestions = new LuceneSuggestions(catalogue);
        Random random = new Random(1971);
        List<CaseFile> cases = Stream.concat(
                        IntStream.range(0, 10)
                                .mapToObj(number -> PlausibleCases.of(number).caseFile()),
                        Stream.generate(() -> AnyCase.next(random)).limit(20))
                .toList();
        int judged = 0;
        for (CaseFile caseFile : cases) {
            Map<String, Eligibility> all = catalogue.judge(caseFile).stream()
                    .collect(Collectors.toMap(Eligibility::programme, Function.identity()));
            List<Eligibility> suggested = suggestions.suggest(caseFile, "").stream()
                    .map(Suggestion::eligibility)
                    .toList();
            assertThat(suggested).as(caseFile.id()).allSatisfy(one -> assertThat(one)
                    .isEqualTo(all.get(one.programme())));
            assertThat(suggested)
                    .extracting(Eligibility::programme)
                    .as("of those that may apply to %s none is missing", caseFile)
                    .containsAll(all.values().stream()
                            .filter(one -> one.result() != Result.NOT_APPLICABLE && one.result() != Result.NOT_ELIGIBLE)
                            .map(Eligibility::programme)
                            .toList());
            judged += suggested.size();
        }
        assertThat(judged).as("narrowed by more than the disease").isLessThan(cases.size() * CATALOGUE / 5);
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

    /** Each with three to five criteria of any kind and blocker, some of them only the matcher can judge. */
    private static List<ProgrammeDefinition> generated() {
        Random random = new Random(1971);
        List<Source> sources = new ArrayList<>();
        for (int number = 0; number < CATALOGUE; number++) {
            StringBuilder criteria = new StringBuilder();
            int many = 3 + random.nextInt(3);
            for (int criterion = 0; criterion < many; criterion++) {
                criteria.append(
                        CRITERION.formatted(criterion, any(random, KINDS), any(random, BLOCKERS), rule(random)));
            }
            sources.add(new Source(
                    "p" + number + ".yaml",
                    PROGRAMME.formatted(number, any(random, DISEASES), random.nextInt(50) > 0) + criteria));
        }
        return ProgrammeLibrary.read(sources, Judging.DICTIONARY);
    }

    private static String any(Random random, List<String> some) {
        return some.get(random.nextInt(some.size()));
    }

    private static String rule(Random random) {
        return any(random, RULES)
                .replace("AGE", Integer.toString(16 + random.nextInt(60)))
                .replace("SHARE", Integer.toString(30 + random.nextInt(50)))
                .replace("SCORE", Integer.toString(5 + random.nextInt(20)));
    }

    /** Programmes that are all open. */
    private record Catalogue(List<ProgrammeDefinition> definitions) implements Programmes {

        @Override
        public List<Programme> all() {
            return definitions.stream()
                    .map(one -> new Programme(one, ProgrammeStatus.OPEN, LocalDate.EPOCH, null))
                    .toList();
        }

        @Override
        public Programme require(String code) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<String> problems() {
            return List.of();
        }

        @Override
        public List<String> warnings() {
            return List.of();
        }

        @Override
        public Dictionary dictionary() {
            return Judging.DICTIONARY;
        }

        @Override
        public List<Eligibility> judge(CaseFile caseFile) {
            return new Matcher(Judging.DICTIONARY).standings(definitions, caseFile);
        }

        @Override
        public Eligibility judge(String code, CaseFile caseFile) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Eligibility> judge(Collection<String> codes, CaseFile caseFile) {
            Set<String> wanted = Set.copyOf(codes);
            return new Matcher(Judging.DICTIONARY)
                    .standings(
                            definitions.stream()
                                    .filter(one -> wanted.contains(one.code()))
                                    .toList(),
                            caseFile);
        }

        @Override
        public NextQuestions nextQuestions(CaseFile caseFile) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void setStatus(String code, ProgrammeStatus status, LocalDate since, Programme.@Nullable Places places) {
            throw new UnsupportedOperationException();
        }
    }
}
