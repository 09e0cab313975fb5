package fr.recours.matching.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;

/** What can be done with the programmes' definitions. Exit code 0 when all went well, 1 when not, 2 for a wrong command. */
public final class ProgrammesCommand {

    private static final String USAGE = """
            usage: programmes COMMAND [OPTION …]
              check [--notes] [--lang fr|en] [FILE.yaml|FOLDER …]
                                         what the linter finds in the files, or in the programmes of the portal and
                                         those of the installation when none is given; --notes adds the data
                                         elements no rule reads
              page [--to FOLDER]         criteria.md and dictionary.md: every criterion and every data element; without
                                         a folder, of the portal's own programmes, in docs
              export-cql [--to FOLDER]   each programme as a library of HL7 CQL, and cql.md, which tells what the
                                         libraries leave out; in the folder cql when none is given
              The installation's programmes are those of the folder programmes in RECOURS_HOME (.recours).
            """;

    private final PrintStream out;
    private final PrintStream err;
    private final Path folder;

    /** @param folder the programme files of this installation */
    ProgrammesCommand(PrintStream out, PrintStream err, Path folder) {
        this.out = out;
        this.err = err;
        this.folder = folder;
    }

    public static void main(String[] args) {
        Console console = Console.open();
        console.exit(new ProgrammesCommand(console.out(), console.err(), MatchCommand.programmes()).run(List.of(args)));
    }

    int run(List<String> args) {
        String command = args.isEmpty() ? "" : args.getFirst();
        List<String> options = args.isEmpty() ? List.of() : args.subList(1, args.size());
        try {
            return switch (command) {
                case "check" -> new CheckProgrammes(out, err, folder).run(options);
                case "page" -> new WritePages(out, err, folder).run(options);
                case "export-cql" -> new ExportCql(out, err, folder).run(options);
                case "--help" -> {
                    out.print(USAGE);
                    yield 0;
                }
                case "" -> throw new WrongCommand("a command is missing");
                default -> throw new WrongCommand("unknown command " + command);
            };
        } catch (WrongCommand e) {
            err.print(e.getMessage() + "\n" + USAGE);
            return 2;
        }
    }

    /** A command, or an option of one, that does not exist. */
    static final class WrongCommand extends RuntimeException {
        private static final long serialVersionUID = 1L;

        WrongCommand(String message) {
            super(message);
        }
    }
}
