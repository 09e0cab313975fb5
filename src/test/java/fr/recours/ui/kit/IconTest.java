package fr.recours.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class IconTest {

    @Test
    void everyIconIsDrawnAndEveryDrawingIsUsed() throws IOException {
        String sprite = Files.readString(Path.of("frontend/assets/icons.svg"));
        List<String> drawn = Pattern.compile("symbol id=\"([^\"]+)\"")
                .matcher(sprite)
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(drawn)
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Icon.values()).map(Icon::symbol).toList());
    }
}
