package fr.recours.matching.cli;

import fr.recours.matching.Dictionary;
import fr.recours.matching.LintFinding;
import fr.recours.matching.LintFinding.Severity;
import fr.recours.matching.ProgrammeFolder;
import fr.recours.matching.ProgrammeLibrary.Source;
import fr.recours.matching.ProgrammeLint;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs the linter over the programmes that come with the portal and those of this installation, or over files and folders: one
 * finding a line. Exit code 1 when one of them is an error, a file cannot be read or a folder holds no programme.
 */
final class CheckProgrammes {

    private final PrintStream out;
    private final PrintStream err;
    private final Path folder;
    private final List<Source> sources = new ArrayList<>();
    private boolean notes;
    private boolean readable = true;
    private String language = "en";

    CheckProgrammes(PrintStream out, PrintStream err, Path folder) {
        this.out = out;
        this.err = err;
        this.folder = folder;
    }

    int run(List<String> options) {
        List<String> files = files(options);
        files.forEach(this::named);
        Dictionary dictionary = Dictionary.standard();
        List<LintFinding> found = new ArrayList<>();
        if (files.isEmpty()) {
            found.addAll(ProgrammeLint.standard(dictionary));
            if (Files.isDirectory(folder)) {
                take(folder);
            }
        }
        found.addAll(ProgrammeLint.of(sources, dictionary).findings());
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
            } else if (option.equals("--lang")
                    && i + 1 < options.size()
                    && Console.LANGUAGES.contains(options.get(i + 1))) {
                language = options.get(++i);
            } else if (option.startsWith("-")) {
                throw new ProgrammesCommand.WrongCommand("unknown option " + option);
            } else {
                files.add(option);
            }
        }
        return files;
    }

    private void named(String name) {
        try {
            if (take(Path.of(name)) == 0) {
                refuse(name + ": holds no programme (.yaml, .yml)");
            }
        } catch (InvalidPathException e) {
            refuse(name + ": cannot be read as a text in UTF-8");
        }
    }

    /** Reads a file, or those of a folder; says how many there are. */
    private int take(Path path) {
        try {
            if (Files.isDirectory(path)) {
                List<Path> files = ProgrammeFolder.files(path);
                files.forEach(this::take);
                return files.size();
            }
            sources.add(new Source(path.toString(), Files.readString(path)));
        } catch (IOException e) {
            refuse(path + ": cannot be read as a text in UTF-8");
        }
        return 1;
    }

    private void refuse(String message) {
        err.println(message);
        readable = false;
    }
}
