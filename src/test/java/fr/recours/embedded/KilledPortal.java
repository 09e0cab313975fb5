package fr.recours.embedded;

import java.nio.file.Path;

/** A process that starts the database, writes, and ends as if killed: no hook runs, the server goes on. */
final class KilledPortal {

    private KilledPortal() {}

    public static void main(String[] args) throws Exception {
        EmbeddedDatabase database = EmbeddedDatabase.start(Path.of(args[0]), 0);
        EmbeddedDatabaseTest.run(
                database,
                "CREATE OR REPLACE TABLE left_behind (word VARCHAR(20))",
                "INSERT INTO left_behind VALUES ('here')");
        Runtime.getRuntime().halt(137);
    }
}
