package fr.recours.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A server left running by a portal that was killed. It holds the data folder, so it has to end before the next start. */
final class OrphanServer {

    /** Long enough for MariaDB to flush its pages; an end by force only costs a recovery at the next start. */
    private static final long SECONDS_TO_END = 30;

    private OrphanServer() {}

    /**
     * Ends the server named by the pid file, if it still runs.
     *
     * @param executable the server program of this folder: a process that runs another one is not ours
     */
    static void end(Path pidFile, Path executable) throws IOException, InterruptedException {
        Optional<ProcessHandle> left = find(pidFile, executable);
        if (left.isEmpty()) {
            return;
        }
        ProcessHandle server = left.get();
        server.destroy();
        try {
            server.onExit().get(SECONDS_TO_END, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException stillThere) {
            server.destroyForcibly();
            server.onExit().join();
        }
    }

    private static Optional<ProcessHandle> find(Path pidFile, Path executable) throws IOException {
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        String pid = Files.readString(pidFile).strip();
        if (!pid.matches("\\d{1,18}")) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(pid))
                .filter(p ->
                        p.info().command().filter(executable.toString()::equals).isPresent());
    }
}
