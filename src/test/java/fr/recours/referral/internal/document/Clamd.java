package fr.recours.referral.internal.document;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A real clamd that knows the test string and what a test adds. Its signatures are made here; none is downloaded. */
public final class Clamd implements AutoCloseable {

    private static final int START_MS = 30_000;

    private final Process process;
    private final int port;

    private Clamd(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** The machine's clamd, when it has one. */
    public static Optional<Path> program() {
        return Stream.of("/usr/sbin/clamd", "/usr/local/sbin/clamd", "/opt/homebrew/sbin/clamd")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    /**
     * @param folder for its settings, its signatures and its log
     * @param more bytes it knows as harmful, beside the test string
     */
    public static Clamd start(Path folder, int port, byte[]... more) throws IOException, InterruptedException {
        Path signatures = Files.createDirectories(folder.resolve("signatures"));
        Files.write(
                signatures.resolve("test.ndb"),
                Stream.concat(Stream.of(SampleFiles.eicar()), Stream.of(more))
                        .map(HexFormat.of()::formatHex)
                        .map(hex -> "Recours.Test." + hex.length() + ":0:*:" + hex)
                        .toList());
        Path settings = folder.resolve("clamd.conf");
        Files.writeString(settings, """
                DatabaseDirectory %s
                TCPAddr 127.0.0.1
                TCPSocket %d
                Foreground true
                LogFile %s
                StreamMaxLength 25M
                AlertExceedsMax true
                """.formatted(
                signatures.toAbsolutePath(), port, folder.resolve("clamd.log").toAbsolutePath()));
        Process process = new ProcessBuilder(
                        program().orElseThrow().toString(), "--config-file=" + settings.toAbsolutePath())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("clamd.out").toFile())
                .start();
        Clamd clamd = new Clamd(process, port);
        clamd.awaitAnswer(folder);
        return clamd;
    }

    public static int freePort() throws IOException {
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        }
    }

    private void awaitAnswer(Path folder) throws IOException, InterruptedException {
        long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(START_MS);
        while (!answers()) {
            if (System.nanoTime() > until || process.waitFor(100, TimeUnit.MILLISECONDS)) {
                close();
                throw new IllegalStateException("clamd did not start: "
                        + Files.readString(folder.resolve("clamd.out"), StandardCharsets.UTF_8));
            }
        }
    }

    private boolean answers() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 200);
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    public int port() {
        return port;
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(10, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
