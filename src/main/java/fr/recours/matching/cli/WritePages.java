package fr.recours.matching.cli;

import fr.recours.matching.Dictionary;
import fr.recours.matching.ProgrammeDefinition;
import fr.recours.matching.ProgrammeLibrary;
import fr.recours.matching.ProgrammePages;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

/** Writes the pages that list every criterion and every data element. */
record WritePages(PrintStream out, PrintStream err) {

    int run(List<String> options) {
        String folder = "docs";
        for (int i = 0; i < options.size(); i++) {
            if (!options.get(i).equals("--to") || i + 1 == options.size()) {
                throw new ProgrammesCommand.WrongCommand("unknown option " + options.get(i));
            }
            folder = options.get(++i);
        }
        try {
            Dictionary dictionary = Dictionary.standard();
            List<ProgrammeDefinition> programmes = ProgrammeLibrary.standard(dictionary);
            Files.createDirectories(Path.of(folder));
            write(Path.of(folder, "criteria.md"), ProgrammePages.criteria(programmes));
            write(Path.of(folder, "dictionary.md"), ProgrammePages.dictionary(dictionary, programmes));
            return 0;
        } catch (IOException | InvalidPathException e) {
            err.println(folder + ": cannot be written");
            return 1;
        }
    }

    private void write(Path file, String text) throws IOException {
        Files.writeString(file, text);
        out.println(file);
    }
}
