package fr.recours.search.internal.analysis;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** The lines of a list of names among the resources; {@code #} begins a remark. */
public final class WrittenLines {

    private WrittenLines() {}

    public static List<String> of(String resource) {
        try (InputStream file = Objects.requireNonNull(WrittenLines.class.getResourceAsStream(resource), resource);
                BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Names between commas. */
    public static List<String> names(String line) {
        return Arrays.stream(line.split(",", -1)).map(String::strip).toList();
    }
}
