package fr.recours.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Adding a trial is adding a file. */
class ProgrammeFolderTest {

    private static final String TRIAL = """
            code: CAR-T-SSc
            version: "1"
            name: {fr: "Essai CAR-T", en: "CAR-T trial"}
            summary: {fr: "cellules CAR-T anti-CD19", en: "anti-CD19 CAR-T cells"}
            disease: SSc
            complete: true
            criteria:
              - id: CAR-I1
                kind: inclusion
                blocker: reversible
                label: {fr: "Score de Rodnan ≥ 10", en: "Rodnan score ≥ 10"}
                text: {fr: "Score de Rodnan ≥ 10", en: "Rodnan score ≥ 10"}
                source: "protocol, 5.1"
                rule: mrss >= 10
              - id: CAR-N1
                kind: non_inclusion
                blocker: reversible
                label: {fr: "DLCO < 30 %", en: "DLCO < 30%"}
                text: {fr: "DLCO < 30 %", en: "DLCO < 30%"}
                source: "protocol, 5.2"
                rule: criterion MSC-ScS SCS-R-N2a2.DLCO30 is met
            """;

    @TempDir
    private Path folder;

    @Test
    void aFileInTheFolderIsAProgrammeLikeAnyOther() throws IOException {
        write("car-t.yaml", TRIAL);
        ProgrammeFolder library = ProgrammeFolder.read(folder, Judging.DICTIONARY);
        assertThat(library.problems()).isEmpty();
        assertThat(library.programmes())
                .extracting(ProgrammeDefinition::code)
                .containsExactly("AHSCT-SSc", "MSC-ScS", "BLINA-SSc", "MSC-LES", "AHSCT-SLE", "CAR-T-SSc");
        Matcher matcher = new Matcher(Judging.DICTIONARY);
        assertThat(matcher.match(
                                library.programmes(),
                                Judging.eligibleBut("{\"facts\": {\"mrss\": 10, \"dlco_pct\": 30}}"))
                        .getLast()
                        .result())
                .isEqualTo(Result.ELIGIBLE);
        assertThat(matcher.match(
                                library.programmes(),
                                Judging.eligibleBut("{\"facts\": {\"mrss\": 9, \"dlco_pct\": 29}}"))
                        .getLast()
                        .blocking())
                .extracting(outcome -> outcome.criterion().id())
                .containsExactly("CAR-I1", "CAR-N1");
    }

    @Test
    void aWrongFileIsLeftOutAndToldAndTheOthersStay() throws IOException {
        write("a-wrong.yaml", TRIAL.replace("mrss >= 10", "mrs >= 10").replace("CAR-T-SSc", "WRONG"));
        write("b-right.yaml", TRIAL);
        write("notes.txt", "not a programme");
        Files.write(folder.resolve("c-latin.yaml"), TRIAL.getBytes(StandardCharsets.ISO_8859_1));
        ProgrammeFolder library = ProgrammeFolder.read(folder, Judging.DICTIONARY);
        assertThat(library.problems())
                .hasSize(2)
                .anySatisfy(problem -> assertThat(problem)
                        .startsWith(folder.resolve("a-wrong.yaml") + ":14:")
                        .contains("'mrs'", "mrss"))
                .anySatisfy(problem -> assertThat(problem).contains("c-latin.yaml"));
        assertThat(library.programmes()).extracting(ProgrammeDefinition::code).contains("CAR-T-SSc");
    }

    @Test
    void aFileTheLinterRefusesIsLeftOutAndOneItOnlyWarnsOfIsUsed() throws IOException {
        write("a.yaml", TRIAL.replace("mrss >= 10", "mrss >= 10 and mrss < 5").replace("CAR-T-SSc", "WRONG"));
        write("b.yaml", TRIAL.replace("mrss >= 10", "mrss >= 10 or mrss >= 20"));
        ProgrammeFolder library = ProgrammeFolder.read(folder, Judging.DICTIONARY);
        assertThat(library.problems())
                .singleElement()
                .asString()
                .startsWith(folder.resolve("a.yaml") + ":14:26: error: CAR-I1: can never hold with");
        assertThat(library.warnings())
                .singleElement()
                .asString()
                .startsWith(folder.resolve("b.yaml") + ":14:25: warning: CAR-I1:");
        assertThat(library.programmes())
                .extracting(ProgrammeDefinition::code)
                .contains("CAR-T-SSc")
                .doesNotContain("WRONG");
    }

    @Test
    void aFileOfTheSameCodeTakesThePlaceOfTheOneThatComesWithThePortal() throws IOException {
        write("msc-scs-2026.yml", standard().replace("version: \"2014.1\"", "version: \"2026.1\""));
        ProgrammeFolder library = ProgrammeFolder.read(folder, Judging.DICTIONARY);
        assertThat(library.problems()).isEmpty();
        assertThat(library.programmes()).hasSize(5);
        assertThat(library.programmes().get(1).version()).isEqualTo("2026.1");
    }

    @Test
    void aFileLeftOutLeavesTheOneThatComesWithThePortalInForce() throws IOException {
        write("msc-scs.yaml", standard().replace("mrss", "mrs"));
        ProgrammeFolder library = ProgrammeFolder.read(folder, Judging.DICTIONARY);
        assertThat(library.problems())
                .hasSizeGreaterThan(1)
                .allSatisfy(problem -> assertThat(problem).startsWith(folder.resolve("msc-scs.yaml") + ":"))
                .last()
                .asString()
                .endsWith(": left out: the portal's own MSC-ScS stays in force");
        assertThat(library.programmes().get(1).version()).isEqualTo("2014.1");
    }

    private static String standard() {
        return ProgrammeLibrary.standardSources().stream()
                .filter(source -> source.name().equals("msc-scs.yaml"))
                .findFirst()
                .orElseThrow()
                .text();
    }

    @Test
    void twoFilesOfOneCodeAreOneTooMany() throws IOException {
        write("a.yaml", TRIAL);
        write("b.yaml", TRIAL);
        ProgrammeFolder library = ProgrammeFolder.read(folder, Judging.DICTIONARY);
        assertThat(library.problems()).singleElement().asString().contains("CAR-T-SSc");
        assertThat(library.programmes()).hasSize(6);
    }

    @Test
    void aMissingFolderAddsNothing() {
        assertThat(ProgrammeFolder.read(folder.resolve("none"), Judging.DICTIONARY)
                        .programmes())
                .hasSize(5);
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }
}
