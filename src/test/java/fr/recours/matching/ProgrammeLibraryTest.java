package fr.recours.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Programmes read together: the criteria of one may refer to those of another, wherever its file comes from. */
class ProgrammeLibraryTest {

    private static ProgrammeLibrary.Source file(String code, String... rules) {
        StringBuilder text = new StringBuilder("""
                code: %s
                version: "1"
                name: {fr: t, en: t}
                summary: {fr: t, en: t}
                disease: SSc
                complete: true
                criteria:
                """.formatted(code));
        for (int index = 1; index <= rules.length; index++) {
            text.append("""
                      - id: %s-%d
                        kind: inclusion
                        blocker: timed
                        label: {fr: t, en: t}
                        text: {fr: t, en: t}
                        source: none
                        rule: %s
                    """.formatted(code.substring(0, 1), index, rules[index - 1]));
        }
        return new ProgrammeLibrary.Source(code + ".yaml", text.toString());
    }

    private static List<String> errors(ProgrammeLibrary.Source... files) {
        DefinitionException refused = catchThrowableOfType(
                DefinitionException.class, () -> ProgrammeLibrary.read(List.of(files), Judging.DICTIONARY));
        assertThat(refused).isNotNull();
        return refused.errors().stream().map(DefinitionError::toString).toList();
    }

    private static Eligibility judge(ProgrammeDefinition programme, String facts) {
        CaseFile caseFile =
                Judging.caseOf("{\"id\": \"X\", \"reference_date\": \"2026-06-30\", \"facts\": " + facts + "}");
        return new Matcher(Judging.DICTIONARY).match(programme, caseFile);
    }

    @ParameterizedTest(name = "{0} with {1} is {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    criterion Alpha A-1 is met                        | {"vt": true}  | MET
                    criterion Alpha A-1 is met                        | {"vt": false} | NOT_MET
                    criterion Alpha A-1 is met                        | {}            | UNKNOWN
                    not criterion Alpha A-1 is met                    | {"vt": true}  | NOT_MET
                    criterion Alpha A-2 is met                        | {"mrss": 15}  | MET
                    criterion Alpha A-1 is known to be met            | {"vt": true}  | MET
                    criterion Alpha A-1 is known to be met            | {"vt": false} | NOT_MET
                    criterion Alpha A-1 is known to be met            | {}            | NOT_MET
                    not criterion Alpha A-1 is known to be met        | {}            | MET
                    criterion Beta B-2 is met                         | {"mds": true} | MET
                    criterion B-2 is known to be met                  | {}            | NOT_MET
                    """)
    void aCriterionOfAnotherProgrammeIsJudgedByItsOwnRule(String rule, String facts, Truth truth) {
        List<ProgrammeDefinition> programmes = ProgrammeLibrary.read(
                List.of(file("Beta", rule, "mds"), file("Alpha", "vt", "vt or criterion A-3 is met", "mrss >= 15")),
                Judging.DICTIONARY);
        assertThat(programmes).extracting(ProgrammeDefinition::code).containsExactly("Beta", "Alpha");
        assertThat(Judging.outcome(judge(programmes.getFirst(), facts), "B-1").truth())
                .isEqualTo(truth);
    }

    @Test
    void aProgrammeOfOnesOwnMayReferToTheStandardOnes() {
        List<ProgrammeLibrary.Source> files = new ArrayList<>(ProgrammeLibrary.standardSources());
        files.add(
                file("Own", "criterion BLINA-SSc BLI-I5.no_ahsct is met and criterion AHSCT-SLE ALE-N2.LVEF40 is met"));
        ProgrammeDefinition own =
                ProgrammeLibrary.read(files, Judging.DICTIONARY).getLast();
        CriterionOutcome outcome = Judging.outcome(judge(own, "{\"dlco_pct\": 39, \"lvef_pct\": 39}"), "O-1");
        assertThat(outcome.truth()).isEqualTo(Truth.MET);
        assertThat(outcome.reasons().stream().map(Reason::elementKey)).contains("dlco_pct", "lvef_pct");
        assertThat(outcome.criterion().ruleSentence().fr())
                .isEqualTo("critère BLI-I5.no_ahsct de BLINA-SSc rempli et critère ALE-N2.LVEF40 de AHSCT-SLE rempli");
        assertThat(outcome.criterion().ruleSentence().en())
                .startsWith("criterion BLI-I5.no_ahsct of BLINA-SSc is met and");
    }

    @Test
    void theDonorsOfTheOtherProgrammeAreItsOwnAffair() {
        List<ProgrammeLibrary.Source> files = new ArrayList<>(ProgrammeLibrary.standardSources());
        files.add(file("Own", "criterion MSC-ScS SCS-R-I4a.donor is met"));
        ProgrammeDefinition own =
                ProgrammeLibrary.read(files, Judging.DICTIONARY).getLast();
        CaseFile caseFile = Judging.eligibleBut(
                "{\"facts\": {\"donor_available\": null}, \"donors\": [{\"relation\": \"sibling\", \"willing\": true}]}");
        Eligibility eligibility = new Matcher(Judging.DICTIONARY).match(own, caseFile);
        assertThat(Judging.outcome(eligibility, "O-1").truth()).isEqualTo(Truth.MET);
        assertThat(eligibility.donors()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    criterion Alpa A-1 is met    | 14:21 | unknown programme 'Alpa': did you mean 'Alpha'?
                    criterion Alpha A-7 is met   | 14:27 | programme 'Alpha' has no criterion 'A-7': did you mean 'A-1'?
                    criterion B-7 is met         | 14:21 | unknown criterion 'B-7': did you mean 'B-1'?
                    criterion A-1 is met         | 14:21 | unknown criterion 'A-1': write 'criterion Alpha A-1'
                    criterion B-2 is known to be met or vt t | 14:50 | 't' is not expected here
                    """)
    void aWrongNameIsRefusedAtItsPlace(String rule, String place, String words) {
        assertThat(errors(file("Beta", rule, "mds"), file("Alpha", "vt")))
                .singleElement()
                .satisfies(error -> assertThat(error)
                        .startsWith("Beta.yaml:" + place + ": ")
                        .contains(words));
    }

    @Test
    void aCircleThroughAnotherProgrammeIsRefusedInBoth() {
        List<String> found = errors(
                file("Alpha", "vt or criterion Beta B-1 is met", "criterion Beta B-2 is met"),
                file("Beta", "mds and not criterion Alpha A-1 is known to be met", "criterion Alpha A-3 is met or mds"),
                file("Gamma", "criterion Alpha A-1 is met"));
        assertThat(found).anySatisfy(error -> assertThat(error).contains("has no criterion 'A-3'"));
        assertThat(found.stream().filter(error -> error.contains("refers to itself")))
                .containsExactly(
                        "Alpha.yaml:8:9: criterion 'A-1' refers to itself",
                        "Beta.yaml:8:9: criterion 'B-1' refers to itself");
    }

    @Test
    void twoProgrammesMayReferToEachOtherWithoutACircle() {
        List<ProgrammeDefinition> programmes = ProgrammeLibrary.read(
                List.of(file("Alpha", "criterion Beta B-1 is met", "vt"), file("Beta", "criterion Alpha A-2 is met")),
                Judging.DICTIONARY);
        assertThat(programmes).allSatisfy(programme -> assertThat(
                        judge(programme, "{\"disease\": \"SSc\", \"vt\": true}").result())
                .isEqualTo(Result.ELIGIBLE));
    }

    @Test
    void twoProgrammesOfOneCodeAreRefused() {
        assertThat(errors(file("Alpha", "vt"), file("Alpha", "mds")))
                .singleElement()
                .asString()
                .isEqualTo("Alpha.yaml:1:7: programme 'Alpha' stands twice");
    }

    @Test
    void theErrorsOfEveryFileAreTold() {
        assertThat(errors(file("Alpha", "vtt"), file("Beta", "mdss"), file("Gamma", "mrss >= 15")))
                .hasSize(2)
                .anySatisfy(error -> assertThat(error).startsWith("Alpha.yaml:14:"))
                .anySatisfy(error -> assertThat(error).startsWith("Beta.yaml:14:"));
    }

    @Test
    void aWrongWarningIsRefusedAtItsPlace() {
        ProgrammeLibrary.Source plain = file("Alpha", "vt");
        String warnings = """
                note: {fr: n, en: n}
                warnings:
                  - {fr: a, en: a, source: s, when: vt}
                  - {fr: b, en: b, source: s, when: mrs > 3}
                  - {fr: c, en: c, when: vt}
                  - {fr: d, en: d, source: s, wenn: vt, when: vt}
                """;
        List<String> found = errors(new ProgrammeLibrary.Source("Alpha.yaml", plain.text() + warnings));
        assertThat(found)
                .hasSize(3)
                .anySatisfy(error -> assertThat(error).startsWith("Alpha.yaml:18:37: unknown data element 'mrs'"))
                .anySatisfy(error -> assertThat(error).contains("'source' is missing"))
                .anySatisfy(error -> assertThat(error).contains("unknown key 'wenn': did you mean 'when'?"));
    }

    @Test
    void theStandardProgrammesSayWhereEachCriterionAndWarningComesFrom() {
        assertThat(Judging.PROGRAMMES).filteredOn(ProgrammeDefinition::complete).allSatisfy(programme -> {
            assertThat(programme.criteria()).isNotEmpty().allSatisfy(criterion -> {
                assertThat(Arrays.asList(criterion.textFr(), criterion.textEn(), criterion.sourceLine()))
                        .allSatisfy(text -> assertThat(text).isNotBlank());
                assertThat(criterion.ruleSentence().fr()).isNotBlank();
            });
            assertThat(programme.warnings()).allSatisfy(warning -> {
                assertThat(warning.source()).isNotBlank();
                assertThat(warning.text().fr()).isNotBlank();
                assertThat(warning.ruleSentence().en()).isNotBlank();
                assertThat(warning.rule()).isNotBlank();
            });
        });
        assertThat(Judging.PROGRAMMES.getLast().note().orElseThrow().fr()).startsWith("À discuter en RCP");
        assertThat(Judging.PROGRAMMES.get(1).note()).isEmpty();
    }

    @Test
    void whatOneProgrammeFindsContradictoryIsNotToldByAnother() {
        CaseFile caseFile = Judging.eligibleBut("{\"facts\": {\"cyc_iv_ever\": false, \"mpap_rhc\": 22}}");
        List<Eligibility> together = Judging.together(caseFile);
        assertThat(together).allSatisfy(eligibility -> assertThat(eligibility)
                .isEqualTo(Judging.judge(eligibility.programme(), caseFile)));
        assertThat(clashes(together.get(0), "Cathétérisme droit réalisé")).isTrue();
        assertThat(clashes(together.get(0), "Cyclophosphamide IV déjà reçu")).isFalse();
        assertThat(clashes(together.get(1), "Cyclophosphamide IV déjà reçu")).isTrue();
    }

    private static boolean clashes(Eligibility eligibility, String element) {
        return eligibility.notes().stream()
                .anyMatch(note -> note.fr().startsWith(element) && note.fr().contains("est retenu"));
    }
}
