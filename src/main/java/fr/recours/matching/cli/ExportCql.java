package fr.recours.matching.cli;

import fr.recours.matching.CqlExport;
import fr.recours.matching.Dictionary;
import fr.recours.matching.ProgrammeDefinition;
import fr.recours.matching.ProgrammeFolder;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

/**
 * Writes every programme in force as a CQL library, and the page that tells what the libraries leave out.
 *
 * @param programmes the programme files of this installation; exit code 1 when one of them cannot be used
 */
record ExportCql(PrintStream out, PrintStream err, Path programmes) {

    private static final String PAGE = "cql.md";

    int run(List<String> options) {
        String folder = "cql";
        for (int i = 0; i < options.size(); i++) {
            if (!options.get(i).equals("--to") || i + 1 == options.size()) {
                throw new ProgrammesCommand.WrongCommand("unknown option " + options.get(i));
            }
            folder = options.get(++i);
        }
        try {
            ProgrammeFolder library = ProgrammeFolder.read(programmes, Dictionary.standard());
            library.problems().forEach(err::println);
            write(Path.of(folder), library.programmes());
            return library.problems().isEmpty() ? 0 : 1;
        } catch (IOException | InvalidPathException e) {
            err.println(folder + ": cannot be written");
            return 1;
        }
    }

    private void write(Path folder, List<ProgrammeDefinition> definitions) throws IOException {
        List<CqlExport> exports = CqlExport.of(definitions);
        Files.createDirectories(folder);
        for (CqlExport export : exports) {
            write(folder.resolve(export.name() + ".cql"), export.text());
        }
        write(folder.resolve(PAGE), CqlExport.page(exports));
    }

    private void write(Path file, String text) throws IOException {
        Files.writeString(file, text);
        out.println(file);
    }
}
