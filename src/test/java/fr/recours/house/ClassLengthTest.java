package fr.recours.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No class over 400 lines, and the middle one under 60: a reader finds a thing where its name says. */
class ClassLengthTest {

    private static final int CEILING = 400;
    private static final int MEDIAN = 60;
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Path TESTS = Path.of("src/test/java");

    @Test
    void noClassIsTooLong() {
        assertThat(longerThan(CEILING, SOURCES)).isEmpty();
        assertThat(longerThan(CEILING, TESTS)).isEmpty();
    }

    @Test
    void theMedianClassIsShort() {
        List<Long> lengths =
                javaFiles(SOURCES).map(ClassLengthTest::lines).sorted().toList();

        assertThat(lengths.get(lengths.size() / 2)).isLessThan(MEDIAN);
    }

    @Test
    void aClassOfOneLineTooManyIsRefused(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("Fits.java"), "\n".repeat(CEILING));
        Path tooLong = Files.writeString(folder.resolve("TooLong.java"), "\n".repeat(CEILING + 1));

        assertThat(longerThan(CEILING, folder)).containsExactly(tooLong);
    }

    private static List<Path> longerThan(int ceiling, Path folder) {
        return javaFiles(folder).filter(file -> lines(file) > ceiling).toList();
    }

    private static Stream<Path> javaFiles(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long lines(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
