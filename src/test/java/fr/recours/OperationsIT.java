package fr.recours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.recours.support.RealServers;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What those who run the portal rely on: health, metrics, logs, cookies, and a failure that says nothing it should not. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "recours.demo=true",
            "recours.home=target/operations-home",
            "logging.file.name=target/operations-home/test.log"
        })
@ContextConfiguration(initializers = RealServers.class)
class OperationsIT {

    private static final String CLINICAL = "Tavernol, sclérodermie diffuse";

    @LocalServerPort
    private int port;

    @LocalManagementPort
    private int managementPort;

    @TestConfiguration
    static class Failing {

        @RestController
        static class FailingEndpoint {

            @GetMapping("/assets/failing")
            String fail() {
                throw new IllegalStateException(CLINICAL);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"health", "health/liveness", "health/readiness"})
    void saysThatItIsUp(String path) throws Exception {
        HttpResponse<String> answer = get(managementPort, "/actuator/" + path);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"status\":\"UP\"");
    }

    @Test
    void readinessAsksTheDatabase() throws Exception {
        assertThat(get(managementPort, "/actuator/health/readiness").body()).contains("\"db\":");
        assertThat(get(managementPort, "/actuator/health/liveness").body()).doesNotContain("\"db\":");
    }

    @Test
    void measuresItself() throws Exception {
        assertThat(get(managementPort, "/actuator/prometheus").body())
                .contains("hikaricp_connections", "jvm_memory_used_bytes");
        assertThat(get(managementPort, "/actuator/metrics").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"env", "beans", "configprops", "heapdump", "loggers", "flyway", "mappings", "threaddump"})
    void tellsNothingElse(String endpoint) throws Exception {
        HttpResponse<String> answer = get(managementPort, "/actuator/" + endpoint);
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("location"))
                .hasValueSatisfying(where -> assertThat(where).endsWith("/login"));
    }

    @Test
    void managementListensOnThisMachineOnly() throws Exception {
        List<InetAddress> outside = NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress() && !address.isLinkLocalAddress())
                .toList();
        for (InetAddress address : outside) {
            try (Socket socket = new Socket()) {
                assertThatThrownBy(() -> socket.connect(new InetSocketAddress(address, managementPort), 2_000))
                        .as("%s", address)
                        .isInstanceOf(ConnectException.class);
            }
        }
    }

    @Test
    void theSessionCookieIsOutOfReachOfScriptsAndOfOtherSites() throws Exception {
        assertThat(get(port, "/login").headers().allValues("set-cookie"))
                .singleElement()
                .asString()
                .startsWith("RECOURS=")
                .contains("HttpOnly", "SameSite=Strict");
    }

    @Test
    void aFailureShowsAReferenceThatTheLogsKnowAndNoWordOfTheCase() throws Exception {
        HttpResponse<String> answer = get(port, "/assets/failing");

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).contains("Référence").doesNotContain("Tavernol", "IllegalState", "fr.recours");
        Matcher reference = Pattern.compile("<strong>([2-9A-Z]{8})</strong>").matcher(answer.body());
        assertThat(reference.find()).isTrue();
        String log = Files.readString(Path.of("target/operations-home/test.log"));
        assertThat(log.lines().filter(line -> line.contains(reference.group(1))))
                .anyMatch(line -> line.startsWith("{") && line.contains("java.lang.IllegalStateException"));
        assertThat(log).doesNotContain("Tavernol");
    }

    private static HttpResponse<String> get(int port, String path) throws Exception {
        return get("http://127.0.0.1:" + port + path);
    }

    private static HttpResponse<String> get(String url) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create(url))
                            .header("Accept", "text/html,application/json,*/*")
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }
}
