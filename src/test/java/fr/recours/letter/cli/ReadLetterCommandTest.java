package fr.recours.letter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.recours.letter.PlainText;
import fr.recours.support.SamplePdf;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The command prints one case with its evidence, and tells what is wrong with a call. */
class ReadLetterCommandTest {

    private static final List<String> DATE = List.of("--reference-date", "2026-01-14");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void aLetterBecomesACaseWithEvidence(@TempDir Path folder) throws IOException {
        Path letter = Files.writeString(
                folder.resolve("V01.txt"),
                "Mme A., SSc diffuse. DLCO 59 % le 05/01/26. Plaquettes 310 000/mm3. Cellcept 2 g/j depuis 03/2025.");

        int status = run("", letter.toString(), "--reference-date=2026-01-14");

        JsonNode read = JsonMapper.builder().build().readTree(printed(out));
        assertThat(status).isZero();
        assertThat(read.path("id").stringValue()).isEqualTo("V01");
        assertThat(read.path("facts").path("dlco_pct").intValue()).isEqualTo(59);
        assertThat(read.path("measured_on").path("dlco_pct").stringValue()).isEqualTo("2026-01-05");
        assertThat(read.path("facts").path("platelets_g_l").intValue()).isEqualTo(310);
        assertThat(read.path("as_written").path("platelets_g_l").path("unit").stringValue())
                .isEqualTo("/mm³");
        assertThat(read.path("treatments").path(0).path("start").stringValue()).isEqualTo("2025-03");
        assertThat(read.path("evidence")
                        .path("treatments[0].start")
                        .path(0)
                        .path("quote")
                        .stringValue())
                .isEqualTo("depuis 03/2025");
    }

    @Test
    void aLetterMayComeFromStandardInput() {
        assertThat(run("Mr B., lupus", "-", DATE.get(0), DATE.get(1))).isZero();
        assertThat(printed(out)).contains("\"disease\":\"SLE\"");
    }

    @Test
    void aLetterThatTellsNothingGivesAnEmptyCase() {
        assertThat(run("Bonjour.", DATE.get(0), DATE.get(1))).isZero();
        assertThat(printed(out)).contains("\"facts\":{}", "\"evidence\":{}");
    }

    @Test
    void withoutReferenceDateNothingIsRead() {
        assertThat(run("Mr B., lupus")).isEqualTo(2);
        assertThat(run("Mr B., lupus", "--reference-date", "14/01/2026")).isEqualTo(2);
        assertThat(printed(err)).contains("--reference-date");
    }

    @Test
    void aMissingFileIsToldAndTheOthersAreRead(@TempDir Path folder) throws IOException {
        Path letter = Files.writeString(folder.resolve("V02.txt"), "Mr B., lupus");

        int status = run("", folder.resolve("none.txt").toString(), letter.toString(), DATE.get(0), DATE.get(1));

        assertThat(status).isEqualTo(1);
        assertThat(printed(err)).contains("none.txt");
        assertThat(printed(out)).contains("\"id\":\"V02\"");
    }

    @Test
    void aLetterFromAnOlderMachineIsReadAsItWasWritten() {
        String letter =
                "Mme A., sclérodermie systémique diffuse. Endoxan de février à juillet 2024, arrêté pour inefficacité.";

        assertThat(run(letter.getBytes(Charset.forName("windows-1252")), DATE.get(0), DATE.get(1)))
                .isZero();

        JsonNode read = JsonMapper.builder().build().readTree(printed(out));
        assertThat(read.path("facts").path("subset").stringValue()).isEqualTo("diffuse");
        assertThat(read.path("treatments").path(0).path("start").stringValue()).isEqualTo("2024-02");
        assertThat(read.path("treatments").path(0).path("end").stringValue()).isEqualTo("2024-07");
    }

    @Test
    void aFileThatIsNoTextIsRefused() {
        assertThat(run("PK\u0003\u0004 Homme", "--lang", "fr", DATE.get(0), DATE.get(1)))
                .isEqualTo(1);
        assertThat(printed(out)).isEmpty();
        assertThat(printed(err).strip()).isEqualTo("-: ni un texte ni un PDF");
    }

    @Test
    void whatIsTooLongForALetterIsRefused() {
        String most = " ".repeat(PlainText.MOST_CHARACTERS);
        assertThat(run(most, DATE.get(0), DATE.get(1))).isZero();
        assertThat(run(most + " ", DATE.get(0), DATE.get(1))).isEqualTo(1);
        assertThat(printed(err)).startsWith("-: This text is too long");
    }

    @Test
    void aLanguageItDoesNotSpeakIsAWrongCommand() {
        assertThat(run("Bonjour.", "--lang", "de", DATE.get(0), DATE.get(1))).isEqualTo(2);
    }

    /** Libraries would log there: of the command's own machine, because this one logs as the tests want. */
    @Test
    void nothingButTheCaseStandsOnStandardOutput(@TempDir Path folder) throws IOException, InterruptedException {
        byte[] whole = SamplePdf.of(List.of("Mme A. B., 54 ans, sclérodermie systémique diffuse."), 1, false);
        String damaged = new String(whole, StandardCharsets.ISO_8859_1).replace("endobj", "endùbj");
        Path letter = Files.write(folder.resolve("V03.pdf"), damaged.getBytes(StandardCharsets.ISO_8859_1));
        Path told = folder.resolve("out");

        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ReadLetterCommand.class.getName(),
                        letter.toString(),
                        DATE.get(0),
                        DATE.get(1))
                .redirectOutput(told.toFile())
                .redirectError(Redirect.DISCARD)
                .start();

        assertThat(process.waitFor()).isZero();
        assertThat(Files.readAllLines(told)).singleElement().asString().startsWith("{\"id\":\"V03\"");
    }

    private int run(String standardInput, String... args) {
        return run(standardInput.getBytes(StandardCharsets.UTF_8), args);
    }

    private int run(byte[] standardInput, String... args) {
        return new ReadLetterCommand(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8))
                .run(List.of(args), new ByteArrayInputStream(standardInput));
    }

    private static String printed(ByteArrayOutputStream stream) {
        return stream.toString(StandardCharsets.UTF_8);
    }
}
