package fr.recours.matching;

import fr.recours.matching.ProgrammeLibrary.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The programmes in force: those that come with the portal, and those of a folder, where adding a trial is adding a
 * {@code .yaml} or {@code .yml} file. A file of the folder with the code of a programme that comes with the portal takes its place. One that
 * cannot be used is left out and told; it never takes the others with it.
 *
 * @param programmes in reading order, those of the folder last, by name of file
 * @param problems what is wrong with the files left out, each at its file, line and column; and where one of the portal stays in
 *     force for want of the file that was to take its place
 * @param warnings what the linter has to say of the files that are used
 */
public record ProgrammeFolder(List<ProgrammeDefinition> programmes, List<String> problems, List<String> warnings) {

    public ProgrammeFolder {
        programmes = List.copyOf(programmes);
        problems = List.copyOf(problems);
        warnings = List.copyOf(warnings);
    }

    /** @param folder may be missing: then only the programmes that come with the portal are in force */
    public static ProgrammeFolder read(Path folder, Dictionary dictionary) {
        List<String> problems = new ArrayList<>();
        List<Source> sources = sources(folder, problems);
        ProgrammeLint lint = ProgrammeLint.of(sources, dictionary);
        List<String> warnings = new ArrayList<>();
        for (LintFinding finding : lint.findings()) {
            (finding.isError() ? problems : warnings).add(finding.in("en"));
        }
        for (Source source : sources) {
            ProgrammeLibrary.instead(source, lint.usable())
                    .ifPresent(code ->
                            problems.add(source.name() + ": left out: the portal's own " + code + " stays in force"));
        }
        return new ProgrammeFolder(ProgrammeLibrary.read(lint.usable(), dictionary), problems, warnings);
    }

    private static List<Source> sources(Path folder, List<String> problems) {
        List<Source> sources = new ArrayList<>();
        if (!Files.isDirectory(folder)) {
            return sources;
        }
        try {
            for (Path file : files(folder)) {
                try {
                    sources.add(new Source(file.toString(), Files.readString(file)));
                } catch (IOException unreadable) {
                    problems.add(file + ": cannot be read as a text in UTF-8");
                }
            }
        } catch (IOException e) {
            problems.add(folder + ": cannot be listed");
        }
        return sources;
    }

    /** The programme files of a folder, by name. */
    public static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file ->
                            file.toString().endsWith(".yaml") || file.toString().endsWith(".yml"))
                    .sorted()
                    .toList();
        }
    }
}
