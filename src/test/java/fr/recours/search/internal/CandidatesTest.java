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
import fr.recours.matching.Value;
import fr.recours.programme.Programme;
import fr.recours.programme.ProgrammeStatus;
import fr.recours.programme.Programmes;
import fr.recours.search.Suggestion;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** In a large catalogue no programme that may apply is ever narrowed away; with a letter's words alone the likely ones come first. */
class CandidatesTest {

    private static final int CATALOGUE = 10_000;
    private static final List<String> DISEASES = List.of("SSc", "SLE", "overlap", "other");

    @Test
    void ofTenThousandProgrammesNoneThatMayApplyIsLeftOut() {
        LuceneSuggestions suggestions = new LuceneSuggestions(new Catalogue(generated()));
        for (int number = 0; number < 6; number++) {
            CaseFile caseFile = PlausibleCases.of(number).caseFile();
            List<Suggestion> all = suggestions.suggest(caseFile, "");
            assertThat(all).hasSize(CATALOGUE);
            assertThat(all)
                    .filteredOn(one -> one.eligibility().result() != Result.NOT_APPLICABLE)
                    .allMatch(Suggestion::candidate);
            if (hasOneDisease(caseFile)) {
                assertThat(all).filteredOn(Suggestion::candidate).hasSizeLessThan(CATALOGUE * 4 / 5);
            }
        }
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

    private static boolean hasOneDisease(CaseFile caseFile) {
        return caseFile.latest("disease")
                .filter(told -> !told.value().equals(new Value.Code("overlap")))
                .isPresent();
    }

    private static List<ProgrammeDefinition> generated() {
        Random random = new Random(1971);
        List<Source> sources = new ArrayList<>();
        for (int number = 0; number < CATALOGUE; number++) {
            String disease = DISEASES.get(number < DISEASES.size() * 2 ? number % 4 : random.nextInt(4));
            sources.add(new Source("p" + number + ".yaml", """
                    code: P%d
                    version: "1"
                    name: {fr: p, en: p}
                    summary: {fr: p, en: p}
                    disease: %s
                    complete: true
                    criteria:
                      - id: I1
                        kind: inclusion
                        blocker: permanent
                        label: {fr: l, en: l}
                        text: {fr: t, en: t}
                        source: s
                        rule: age >= %d years and lvef_pct >= %d %%
                    """.formatted(
                            number, disease, 16 + random.nextInt(40), 30 + random.nextInt(30))));
        }
        return ProgrammeLibrary.read(sources, Judging.DICTIONARY);
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
        public NextQuestions nextQuestions(CaseFile caseFile) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void setStatus(String code, ProgrammeStatus status, LocalDate since, Programme.@Nullable Places places) {
            throw new UnsupportedOperationException();
        }
    }
}
