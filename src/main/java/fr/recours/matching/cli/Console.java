package fr.recours.matching.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * What a command prints on.
 *
 * @param out for its results, and nothing else
 */
public record Console(PrintStream out, PrintStream err) {

    /** Those a command speaks. */
    public static final Set<String> LANGUAGES = Set.of("fr", "en");

    public static Console open() {
        // Without Spring and this, libraries would log on standard output. Read when the first of them asks for its
        // log.
        System.setProperty("logback.configurationFile", "logback-command.xml");
        // One of them asks while the log is being set up; SLF4J need not tell.
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        // Cases and letters hold accents: neither stream may depend on the machine's encoding.
        return new Console(
                new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8),
                new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8));
    }

    /** Ends the command. */
    public void exit(int status) {
        out.flush();
        System.exit(status);
    }
}
