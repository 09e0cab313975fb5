package fr.recours.search.internal.index;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where indexes lie: one folder each, numbered, readable for the portal's own account only. Which one answers is told by what
 * it says of itself.
 */
final class IndexFolder {

    /** Laid down by bin/reindex where no portal answers. */
    static final String ANEW = "anew";

    private final Path folder;

    IndexFolder(Path folder) {
        this.folder = folder;
    }

    /** Those there are, the latest first. */
    List<Path> generations() throws IOException {
        create(folder);
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.filter(Files::isDirectory)
                    .sorted(Comparator.comparingLong(IndexFolder::number).reversed())
                    .toList();
        }
    }

    /** Whether somebody asks, by a file beside them, that the next start make the index anew. */
    boolean anewAsked() {
        return Files.exists(folder.resolve(ANEW));
    }

    /** What was asked is done. */
    void forgetAnew() throws IOException {
        Files.deleteIfExists(folder.resolve(ANEW));
    }

    /** The folder of the next one. */
    Path next() throws IOException {
        long last = generations().stream().mapToLong(IndexFolder::number).max().orElse(0);
        return create(folder.resolve(Long.toString(last + 1)));
    }

    private static long number(Path generation) {
        String name = generation.getFileName().toString();
        return name.matches("\\d{1,18}") ? Long.parseLong(name) : 0;
    }

    private static Path create(Path folder) throws IOException {
        return Files.createDirectories(folder, ownerOnly());
    }

    private static FileAttribute<?>[] ownerOnly() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
                }
                : new FileAttribute<?>[0];
    }

    /** Takes one away, or what is left of it. */
    static void delete(Path generation) throws IOException {
        List<Path> inside;
        try (Stream<Path> files = Files.walk(generation)) {
            inside = files.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : inside) {
            Files.deleteIfExists(file);
        }
    }
}
