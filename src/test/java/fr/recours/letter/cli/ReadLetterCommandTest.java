package fr.recours.letter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
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

    private int run(String standardInput, String... args) {
        return new ReadLetterCommand(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8))
                .run(List.of(args), new ByteArrayInputStream(standardInput.getBytes(StandardCharsets.UTF_8)));
    }

    private static String printed(ByteArrayOutputStream stream) {
        return stream.toString(StandardCharsets.UTF_8);
    }
}
