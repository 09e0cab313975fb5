package fr.recours.matching.cli;

import fr.recours.matching.Dictionary;
import fr.recours.matching.ProgrammeDefinition;
import fr.recours.matching.ProgrammeFolder;
import fr.recours.matching.ProgrammeLibrary;
import fr.recours.matching.ProgrammePages;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

/**
 * Writes the pages that list every criterion and every data element. Without a folder of its own they are the documentation of
 * the portal, where the programmes of an installation have no place.
 *
 * @param programmes the programme files of this installation; exit code 1 when one of them cannot be used
 */
record WritePages(PrintStream out, PrintStream err, Path programmes) {

    private static final String DOCUMENTATION = "docs";

    int run(List<String> options) {
        String folder = DOCUMENTATION;
        boolean own = false;
        for (int i = 0; i < options.size(); i++) {
            if (!options.get(i).equals("--to") || i + 1 == options.size()) {
                throw new ProgrammesCommand.WrongCommand("unknown option " + options.get(i));
            }
            folder = options.get(++i);
            own = true;
        }
        try {
            Dictionary dictionary = Dictionary.standard();
            List<ProgrammeDefinition> definitions = ProgrammeLibrary.standard(dictionary);
            List<String> problems = List.of();
            if (own) {
                ProgrammeFolder library = ProgrammeFolder.read(programmes, dictionary);
                definitions = library.programmes();
                problems = library.problems();
            }
            problems.forEach(err::println);
            Files.createDirectories(Path.of(folder));
            write(Path.of(folder, "criteria.md"), ProgrammePages.criteria(definitions));
            write(Path.of(folder, "dictionary.md"), ProgrammePages.dictionary(dictionary, definitions));
            return problems.isEmpty() ? 0 : 1;
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
