package fr.recours.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Who can sign in to the demonstration: a table kept beside the data that creates these people. */
final class DemonstrationAccounts {

    private static final String TABLE = "/db/demo/accounts.txt";

    private DemonstrationAccounts() {}

    /** One line a person: role, e-mail, password, in aligned columns under a heading. */
    static String table() {
        try (InputStream in = Objects.requireNonNull(DemonstrationAccounts.class.getResourceAsStream(TABLE))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
