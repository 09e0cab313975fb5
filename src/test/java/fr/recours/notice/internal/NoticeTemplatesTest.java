package fr.recours.notice.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.recours.notice.NoticeTemplate;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a message's text may use: the allow-list, whoever writes the next template. */
class NoticeTemplatesTest {

    private static final Path FOLDER = Path.of("src/main/resources", NoticeWriter.FOLDER);

    static Stream<Path> files() throws IOException {
        try (Stream<Path> found = Files.list(FOLDER)) {
            return found.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void usesOnlyAllowedVariables(Path file) throws IOException {
        assertThat(TemplateGate.offences(file.getFileName().toString(), Files.readString(file)))
                .isEmpty();
    }

    @Test
    void everyMessageExistsInEveryLanguage() throws IOException {
        List<String> expected = Stream.concat(
                        Stream.of(NoticeTemplate.values()).flatMap(template -> Stream.of(NoticeLanguage.values())
                                .map(language -> template.fileName() + "_" + language.code() + ".txt")),
                        Stream.of(NoticeLanguage.values()).flatMap(language -> Stream.of(".txt", ".html")
                                .map(kind -> "layout_" + language.code() + kind)))
                .toList();
        assertThat(files().map(file -> file.getFileName().toString())).containsExactlyInAnyOrderElementsOf(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Dossier [(${patient})]",
                "Dossier [[${patientName}]]",
                "Dossier [(${reference.concat(question)})]",
                "Dossier [(${T(java.lang.System).getenv()})]",
                "Dossier [(#{disease})]",
                "[# th:utext=\"${reference}\"][/]",
                "[# th:text=\"*{reference}\"][/]",
                "<img src=\"https://example.org/pixel.gif\">",
                "<a th:href=\"${reference}\">",
                "<p style=\"background:url(https://example.org/x)\">"
            })
    void refusesAnythingElse(String badTemplate) {
        assertThat(TemplateGate.offences("bad_fr.txt", badTemplate)).isNotEmpty();
    }

    @Test
    void frenchKeepsItsNoBreakSpaces() throws IOException {
        for (Path file :
                files().filter(path -> path.toString().contains("_fr.")).toList()) {
            String visible = Files.readString(file, StandardCharsets.UTF_8)
                    .replaceAll("th:[a-z]+=\"[^\"]*\"", "")
                    .replaceAll("style=\"[^\"]*\"", "");
            assertThat(visible).as(file.toString()).doesNotContainPattern("[^\\s] [?!:;»%]");
        }
    }
}
