package fr.recours.embedded;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** What the person at the console reads once the portal answers. */
record Welcome(String listensOn, int port, Home home) {

    private static final String EVERY_ADDRESS = "0.0.0.0";
    private static final Duration FIRST_PAGE = Duration.ofSeconds(30);

    /**
     * Fetches the sign-in page, so that "it is there" is said only when it is.
     *
     * @throws StartRefusedException when the page does not come
     */
    void awaitFirstPage() {
        try (HttpClient client =
                HttpClient.newBuilder().followRedirects(Redirect.NORMAL).build()) {
            HttpRequest request =
                    HttpRequest.newBuilder(address()).timeout(FIRST_PAGE).build();
            int status = client.send(request, BodyHandlers.discarding()).statusCode();
            if (status != 200) {
                throw new StartRefusedException("the portal answers %d on its first page".formatted(status));
            }
        } catch (IOException e) {
            throw new StartRefusedException("the portal does not answer on %s".formatted(address()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartRefusedException("interrupted", e);
        }
    }

    private URI address() {
        String host = listensOn.equals(EVERY_ADDRESS) ? RunOptions.THIS_MACHINE : listensOn;
        return URI.create("http://%s:%d/".formatted(host, port));
    }

    String text() {
        return """

                Recours is at %s

                %s
                Data, mails and logs: %s. Ctrl-C stops it.
                """.formatted(address(), DemonstrationAccounts.table(), home.folder());
    }
}
