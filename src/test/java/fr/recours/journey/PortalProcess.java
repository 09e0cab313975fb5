package fr.recours.journey;

import static org.awaitility.Awaitility.await;

import fr.recours.RecoursApplication;
import fr.recours.support.TestDatabase;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;

/** The portal in a process of its own, configured as in production: an external database and mail server. It can be killed. */
final class PortalProcess implements AutoCloseable {

    private final Process process;
    private final String address;

    private PortalProcess(Process process, String address) {
        this.process = process;
        this.address = address;
    }

    /** Starts the portal and returns once it serves its sign-in page. */
    static PortalProcess start(String databaseUrl, int smtpPort) throws IOException {
        int port = freePort();
        Path home = Path.of("target", "killed-portal");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        RecoursApplication.class.getName(),
                        "--server.port=" + port,
                        "--management.server.port=0",
                        "--spring.datasource.url=" + databaseUrl,
                        "--spring.datasource.username=" + TestDatabase.user(),
                        "--spring.datasource.password=" + TestDatabase.password(),
                        "--spring.mail.host=127.0.0.1",
                        "--spring.mail.port=" + smtpPort,
                        "--recours.demo=true",
                        "--recours.demo-cases=false",
                        "--recours.home=" + home)
                .redirectErrorStream(true)
                .redirectOutput(Path.of("target", "killed-portal.out").toFile())
                .start();
        PortalProcess portal = new PortalProcess(process, "http://127.0.0.1:" + port);
        try {
            await().atMost(Duration.ofMinutes(5)).until(portal::serves);
            return portal;
        } catch (RuntimeException e) {
            process.destroyForcibly();
            throw e;
        }
    }

    String address() {
        return address;
    }

    /** Ends it as a power cut would: SIGKILL, no shutdown of any kind. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    private boolean serves() {
        if (!process.isAlive()) {
            throw new IllegalStateException("The portal ended by itself: see target/killed-portal.out");
        }
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                                    HttpRequest.newBuilder(URI.create(address + "/login"))
                                            .build(),
                                    BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }
}
