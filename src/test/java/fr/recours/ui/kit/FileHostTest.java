package fr.recours.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Under which name what is answered (portal.md §7, S26). */
class FileHostTest {

    @ParameterizedTest
    @CsvSource({
        "pieces.recours.example.org, /VAADIN/dynamic/resource/3/0f2a/document, true",
        "PIECES.recours.example.org., /VAADIN/dynamic/resource/3/0f2a/document, true",
        "pieces.recours.example.org, /VAADIN/dynamic/resource/3/0f2a/paper, false",
        "pieces.recours.example.org, /VAADIN/dynamic/resource/3/0f2a/document/, false",
        "pieces.recours.example.org, /, false",
        "pieces.recours.example.org, /login, false",
        "pieces.recours.example.org., /login, false",
        "recours.example.org, /VAADIN/dynamic/resource/3/0f2a/document, false",
        "10.0.0.4, /VAADIN/dynamic/resource/3/0f2a/document, false",
        "recours.example.org, /VAADIN/dynamic/resource/3/0f2a/paper, true",
        "recours.example.org, /login, true"
    })
    void linksToFilesAndNothingElseUnderTheirNameAndUnderNoOther(String host, String path, boolean answered) {
        assertThat(FileHosts.apart().answers(host, path)).isEqualTo(answered);
        assertThat(FileHosts.none().answers(host, path))
                .as("without such a name")
                .isTrue();
    }

    @Test
    void withoutANameOfTheirOwnFilesAreThePortals() {
        assertThat(FileHosts.none().origin()).isEmpty();
        assertThat(FileHosts.apart().origin()).contains("https://pieces.recours.example.org");
        assertThat(FileHosts.apart().shownBy()).contains("https://recours.example.org");
    }

    @ParameterizedTest
    @CsvSource({
        "https://recours.example.org, recours.example.org",
        "https://pieces.example.net, recours.example.org",
        "https://pieces.recours.example.org, ''",
        "https://badrecours.example.org, recours.example.org",
        "pieces, recours.example.org"
    })
    void namesThatDoNotFitTogetherAreRefusedAtStart(String files, String cookieDomain) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FileHost(files, URI.create("https://recours.example.org"), cookieDomain));
    }
}
