package fr.recours.support;

import fr.recours.embedded.EmbeddedDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.SpringApplication;

/**
 * One MariaDB for the tests of this process, below {@code target}: unpacked once for all builds. Each context takes a
 * schema of its own.
 */
public final class TestDatabase {

    private static final String PREFIX = "recours_test_";
    private static final EmbeddedDatabase SERVER = start();
    private static int schemas;

    private TestDatabase() {}

    private static EmbeddedDatabase start() {
        String fork = System.getProperty("recours.fork", "1");
        EmbeddedDatabase server = EmbeddedDatabase.start(
                Path.of("target", "mariadb-" + fork),
                0,
                // what a crash would lose does not matter here
                "--innodb-flush-log-at-trx-commit=0",
                "--innodb-doublewrite=0",
                // each context keeps a pool of its own
                "--max-connections=600",
                "--innodb-fast-shutdown=1");
        // after the contexts are closed: before, their pools and tasks would wait for it until killed
        SpringApplication.getShutdownHandlers().add(server::close);
        dropLeftSchemas(server);
        return server;
    }

    /** Address of a new, empty schema. */
    public static synchronized String newSchema() {
        String schema = PREFIX + ++schemas;
        execute(SERVER, "CREATE DATABASE " + schema);
        return SERVER.url(schema);
    }

    public static String user() {
        return SERVER.user();
    }

    public static String password() {
        return SERVER.password();
    }

    private static void dropLeftSchemas(EmbeddedDatabase server) {
        List<String> left = new ArrayList<>();
        try (Connection connection = connect(server);
                Statement statement = connection.createStatement();
                var names = statement.executeQuery("SHOW DATABASES LIKE '" + PREFIX.replace("_", "\\_") + "%'")) {
            while (names.next()) {
                left.add(names.getString(1));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        left.forEach(name -> execute(server, "DROP DATABASE " + name));
    }

    private static void execute(EmbeddedDatabase server, String sql) {
        try (Connection connection = connect(server);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Connection connect(EmbeddedDatabase server) throws SQLException {
        return DriverManager.getConnection(server.url(EmbeddedDatabase.SCHEMA), server.user(), server.password());
    }
}
