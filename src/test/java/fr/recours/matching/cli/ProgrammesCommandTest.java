package fr.recours.matching.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.recours.matching.Judging;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProgrammesCommandTest {

    private record Ran(int status, String out, String err) {}

    private static Ran run(String... args) {
        return run(Path.of("no", "programmes"), args);
    }

    private static Ran run(Path programmes, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = new ProgrammesCommand(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        programmes)
                .run(List.of(args));
        return new Ran(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void aLibraryForEachProgrammeAndThePage(@TempDir Path folder) throws IOException {
        Path to = folder.resolve("deep/er");
        Ran ran = run("export-cql", "--to", to.toString());
        assertThat(ran.status()).isZero();
        assertThat(ran.out().lines())
                .containsExactly(
                        to + "/AHSCT_SSc.cql",
                        to + "/MSC_ScS.cql",
                        to + "/BLINA_SSc.cql",
                        to + "/MSC_LES.cql",
                        to + "/AHSCT_SLE.cql",
                        to + "/cql.md");
        assertThat(Files.readString(to.resolve("MSC_ScS.cql"))).startsWith("library MSC_ScS version '");
        assertThat(Files.readString(to.resolve("cql.md"))).startsWith("# The programmes in HL7 CQL");
    }

    @Test
    void aFolderThatCannotBeWrittenIsTold(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        Ran ran = run("export-cql", "--to", file.toString());
        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.err()).isEqualTo(file + ": cannot be written\n");
    }

    @Test
    void theProgrammesOfThePortalPassTheLinter(@TempDir Path none) {
        assertThat(run(none, "check")).isEqualTo(new Ran(0, "", ""));
        assertThat(run("check", "--notes").out())
                .contains("dictionary.yaml:")
                .contains(": note: no rule reads 'troponin_hs_t'")
                .doesNotContain("'mrss'", "'donor_age_years'", "'hbv_dna_iu_ml'");
    }

    @Test
    void thePagesAreWritten(@TempDir Path folder) throws IOException {
        assertThat(run("page", "--to", folder.toString()))
                .isEqualTo(new Ran(0, folder + "/criteria.md\n" + folder + "/dictionary.md\n", ""));
        assertThat(Files.readString(folder.resolve("criteria.md"))).startsWith("# Critères / Criteria");
        assertThat(Files.readString(folder.resolve("dictionary.md"))).startsWith("# Dictionnaire des données");
        Path file = Files.writeString(folder.resolve("file"), "");
        assertThat(run("page", "--to", file.toString()).err()).isEqualTo(file + ": cannot be written\n");
    }

    @Test
    void whatTheLinterFindsIsToldAtItsPlace(@TempDir Path folder) throws IOException {
        Path wrong = Files.writeString(folder.resolve("a.yaml"), Judging.programme("mrss > 20 and mrss < 10"));
        Path odd = Files.writeString(folder.resolve("b.yaml"), Judging.programme("vt or mds or vt"));
        Files.writeString(folder.resolve("c.txt"), "no programme");
        Ran all = run("check", folder.toString());
        assertThat(all.status()).isEqualTo(1);
        assertThat(all.out().lines())
                .hasSize(2)
                .anySatisfy(line -> assertThat(line).startsWith(wrong + ":15:21: error: TST-1: can never hold with"))
                .anySatisfy(line -> assertThat(line).startsWith(odd + ":15:20: warning: TST-1: 'Ventricular"));
        assertThat(run("check", odd.toString()).status()).isZero();
        assertThat(run("check", "--lang", "fr", wrong.toString()).out()).contains(": erreur: TST-1: ne peut être vrai");
        Ran none = run("check", folder + "/none.yaml");
        assertThat(none.status()).isEqualTo(1);
        assertThat(none.err()).isEqualTo(folder + "/none.yaml: cannot be read as a text in UTF-8\n");
    }

    @Test
    void theProgrammesOfTheInstallationAreLookedThroughAndExportedToo(@TempDir Path home) throws IOException {
        Path programmes = Files.createDirectory(home.resolve("programmes"));
        Path odd = Files.writeString(programmes.resolve("a.yml"), Judging.programme("vt or mds or vt"));
        Path wrong = Files.writeString(
                programmes.resolve("b.yaml"), Judging.programme("mrs > 20").replace("TEST", "OTHER"));
        String to = home.resolve("to").toString();

        Ran check = run(programmes, "check");
        assertThat(check.status()).isEqualTo(1);
        assertThat(check.out().lines())
                .hasSize(2)
                .anySatisfy(line -> assertThat(line).startsWith(odd + ":15:20: warning: TST-1:"))
                .anySatisfy(line -> assertThat(line).startsWith(wrong + ":15:7: error:"));
        for (String command : List.of("export-cql", "page")) {
            Ran written = run(programmes, command, "--to", to);
            assertThat(written.status()).isEqualTo(1);
            assertThat(written.err()).startsWith(wrong + ":15:");
        }
        assertThat(Path.of(to, "AHSCT_SLE.cql")).exists();
        assertThat(Path.of(to, "TEST.cql")).exists();
        assertThat(Files.readString(Path.of(to, "criteria.md"))).contains("TST-1");
    }

    @Test
    void aFolderWithoutAProgrammeIsTold(@TempDir Path folder) {
        assertThat(run("check", folder.toString()))
                .isEqualTo(new Ran(1, "", folder + ": holds no programme (.yaml, .yml)\n"));
    }

    @Test
    void aRuleWithoutEndIsRefusedAndTheDeepestOneIsRead(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("deep.yaml");
        String place = file + ":15:";
        assertThat(checked(file, "(".repeat(200) + "vt" + ")".repeat(200))).isEmpty();
        assertThat(checked(file, "not ".repeat(200) + "vt")).isEmpty();
        assertThat(checked(file, "not ".repeat(201) + "vt"))
                .isEqualTo(place + "807: error: more than 200 brackets and 'not' in one rule\n");
        assertThat(checked(file, "(".repeat(1900) + "vt" + ")".repeat(1900)))
                .startsWith(place + "207: error: more than");
        assertThat(checked(file, "(".repeat(20_000) + "vt" + ")".repeat(20_000)))
                .isEqualTo(place + "7: error: the rule is longer than 4000 characters\n");
    }

    private static String checked(Path file, String rule) throws IOException {
        Files.writeString(file, Judging.programme(rule));
        return run("check", file.toString()).out();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "check --note",
                "check --lang",
                "check --lang de",
                "page --too x",
                "page --to",
                "",
                "export",
                "export-cql --too x",
                "export-cql --to"
            })
    void aWrongCommandShowsTheRightOnes(String line) {
        Ran ran = run(line.isEmpty() ? new String[0] : line.split(" "));
        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.err()).contains("usage: programmes COMMAND").contains("export-cql [--to FOLDER]");
    }

    @Test
    void helpIsNoError() {
        assertThat(run("--help").status()).isZero();
        assertThat(run("--help").out()).startsWith("usage: programmes COMMAND");
    }
}
