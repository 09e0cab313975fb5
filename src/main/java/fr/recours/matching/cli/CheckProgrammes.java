package fr.recours.matching.cli;

import fr.recours.matching.Dictionary;
import fr.recours.matching.LintFinding;
import fr.recours.matching.LintFinding.Severity;
import fr.recours.matching.ProgrammeLibrary.Source;
import fr.recours.matching.ProgrammeLint;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Runs the linter over the programmes that come with the portal, or over files and folders: one finding a line. Exit code 1
 * when one of them is an error or a file cannot be read.
 */
final class CheckProgrammes {

    private final PrintStream out;
    private final PrintStream err;
    private final List<Source> sources = new ArrayList<>();
    private boolean notes;
    private boolean readable = true;
    private String language = "en";

    CheckProgrammes(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    int run(List<String> options) {
        List<String> files = files(options);
        files.forEach(this::source);
        Dictionary dictionary = Dictionary.standard();
        List<LintFinding> found = files.isEmpty()
                ? ProgrammeLint.standard(dictionary)
                : ProgrammeLint.of(sources, dictionary).findings();
        found.stream()
                .filter(finding -> notes || finding.severity() != Severity.NOTE)
                .forEach(finding -> out.println(finding.in(language)));
        return readable && found.stream().noneMatch(LintFinding::isError) ? 0 : 1;
    }

    private List<String> files(List<String> options) {
        List<String> files = new ArrayList<>();
        for (int i = 0; i < options.size(); i++) {
            String option = options.get(i);
            if (option.equals("--notes")) {
                notes = true;
            } else if (option.equals("--lang") && i + 1 < options.size()) {
                language = options.get(++i);
            } else if (option.startsWith("-")) {
                throw new ProgrammesCommand.WrongCommand("unknown option " + option);
            } else {
                files.add(option);
            }
        }
        return files;
    }

    private void source(String name) {
        try {
            Path path = Path.of(name);
            if (!Files.isDirectory(path)) {
                sources.add(new Source(name, Files.readString(path)));
                return;
            }
            try (Stream<Path> all = Files.list(path)) {
                all.filter(file -> file.toString().endsWith(".yaml")).sorted().forEach(file -> source(file.toString()));
            }
        } catch (IOException | InvalidPathException e) {
            err.println(name + ": cannot be read as a text in UTF-8");
            readable = false;
        }
    }
}
