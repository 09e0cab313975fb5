package fr.recours.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.util.FileSystemUtils;

/** One server folder, walked through its life in order: unpacking it for each test would cost a minute. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EmbeddedDatabaseTest {

    private static final Path FOLDER = Path.of("target/embedded-database-test").toAbsolutePath();

    @Test
    @Order(1)
    void firstStartCreatesTheDatabaseAndKeepsWhatIsWritten() throws Exception {
        FileSystemUtils.deleteRecursively(FOLDER.resolve("data"));
        Path ofAnotherServer = Files.createTempFile("#sql-temptable-", ".MAI");
        try (EmbeddedDatabase database = EmbeddedDatabase.start(FOLDER, 0)) {
            run(database, "CREATE TABLE kept (word VARCHAR(20))", "INSERT INTO kept VALUES ('é')");
            assertThat(FOLDER.resolve("accounts.sql")).doesNotExist();
            assertThat(ofAnotherServer).exists();
        } finally {
            Files.deleteIfExists(ofAnotherServer);
        }
    }

    @Test
    @Order(2)
    void aSecondStartFindsIt() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(FOLDER, 0)) {
            assertThat(read(database, "SELECT word FROM kept")).isEqualTo("é");
        }
    }

    @Test
    @Order(3)
    void nobodyEntersWithoutThePassword() {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(FOLDER, 0)) {
            for (String user : new String[] {"root", "recours", ""}) {
                assertThatThrownBy(() -> DriverManager.getConnection(database.url("mysql"), user, ""))
                        .as("user '%s'", user)
                        .isInstanceOf(SQLException.class)
                        .hasMessageContaining("Access denied");
            }
        }
    }

    @Test
    @Order(4)
    void aFolderInUseIsRefusedInOneLine() {
        try (EmbeddedDatabase running = EmbeddedDatabase.start(FOLDER, 0)) {
            assertThatThrownBy(() -> EmbeddedDatabase.start(FOLDER, 0))
                    .isInstanceOf(EmbeddedDatabaseException.class)
                    .hasMessageContaining("in use by another running portal");
            assertThatThrownBy(() -> EmbeddedDatabase.start(FOLDER, running.port()))
                    .isInstanceOf(EmbeddedDatabaseException.class)
                    .hasMessageContaining("port " + running.port() + " is taken");
        }
    }

    @Test
    @Order(5)
    void aServerLeftByAKilledPortalIsEndedAndItsDataFound() throws Exception {
        Process portal = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledPortal.class.getName(),
                        FOLDER.toString())
                .redirectErrorStream(true)
                .redirectOutput(FOLDER.resolve("killed-portal.log").toFile())
                .start();
        portal.waitFor();
        ProcessHandle orphan = ProcessHandle.of(serverPid()).orElseThrow();
        assertThat(orphan.isAlive()).isTrue();

        try (EmbeddedDatabase database = EmbeddedDatabase.start(FOLDER, 0)) {
            assertThat(orphan.isAlive()).isFalse();
            assertThat(read(database, "SELECT word FROM left_behind")).isEqualTo("here");
        }
    }

    private static long serverPid() throws IOException {
        return Long.parseLong(Files.readString(FOLDER.resolve("mariadbd.pid")).strip());
    }

    static void run(EmbeddedDatabase database, String... statements) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static String read(EmbeddedDatabase database, String query) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement();
                var result = statement.executeQuery(query)) {
            result.next();
            return result.getString(1);
        }
    }

    private static Connection connect(EmbeddedDatabase database) throws SQLException {
        return DriverManager.getConnection(database.url(EmbeddedDatabase.SCHEMA), database.user(), database.password());
    }
}
