package fr.recours.referral.internal.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.recours.referral.DocumentChecks;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The scanner behind its protocol: a real one, none, one that says nothing, one that is out of date. */
class ClamdScannerTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    private static ClamdScanner scanner(@Nullable String host, int port, Duration timeout, Duration maxAge) {
        return new ClamdScanner(
                DocumentPropertiesOf.scanner(
                        new DocumentProperties.Scanner(host, port, timeout, 5, Duration.ofSeconds(10), maxAge)),
                Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @Test
    void aRealScannerTellsTheTestStringFromOtherFilesWhereverItHides(@TempDir Path folder) throws Exception {
        assumeTrue(Clamd.program().isPresent(), "no clamd here (Debian: apt install clamav-daemon)");
        try (Clamd clamd = Clamd.start(folder, Clamd.freePort())) {
            ClamdScanner scanner = scanner("127.0.0.1", clamd.port(), Duration.ofSeconds(30), Duration.ZERO);
            assertThat(scanner.condition()).isEqualTo(DocumentChecks.Scanner.READY);
            assertThat(scanner.findsNothing(SampleFiles.pdf())).isTrue();
            assertThat(scanner.findsNothing(new byte[20_000_000])).isTrue();
            assertThat(scanner.findsNothing(SampleFiles.eicar())).isFalse();
            assertThat(scanner.findsNothing(SampleFiles.infectedPdf())).isFalse();
            assertThat(scanner.findsNothing(SampleFiles.docxWith("word/media/image1.png", SampleFiles.eicar())))
                    .isFalse();
            ClamdScanner strict = scanner("127.0.0.1", clamd.port(), Duration.ofSeconds(30), Duration.ofHours(24));
            assertThat(strict.condition()).isEqualTo(DocumentChecks.Scanner.OUTDATED);
            assertThatExceptionOfType(ScannerDownException.class)
                    .isThrownBy(() -> strict.findsNothing(SampleFiles.pdf()));
        }
    }

    @Test
    void withoutAHostThereIsNone() {
        assertThat(scanner(null, 3310, Duration.ofSeconds(1), Duration.ZERO).condition())
                .isEqualTo(DocumentChecks.Scanner.NONE);
        assertThat(scanner(" ", 3310, Duration.ofSeconds(1), Duration.ZERO).configured())
                .isFalse();
    }

    @Test
    void aStoppedScannerIsDown() throws IOException {
        ClamdScanner scanner = scanner("127.0.0.1", Clamd.freePort(), Duration.ofSeconds(5), Duration.ZERO);
        assertThat(scanner.condition()).isEqualTo(DocumentChecks.Scanner.UNREACHABLE);
        assertThatExceptionOfType(ScannerDownException.class).isThrownBy(() -> scanner.findsNothing(SampleFiles.pdf()));
    }

    @Test
    void aScannerThatTakesTheFileAndSaysNothingIsGivenUp() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            ClamdScanner scanner =
                    scanner("127.0.0.1", silent.getLocalPort(), Duration.ofMillis(300), Duration.ofHours(24));
            assertThatExceptionOfType(ScannerDownException.class)
                    .isThrownBy(() -> scanner.findsNothing(SampleFiles.pdf()))
                    .withMessage("SLOW");
        }
    }

    @Test
    @Timeout(30)
    void whoAsksHowItAnswersDoesNotWaitAsLongAsAFileMay() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            ClamdScanner scanner =
                    scanner("127.0.0.1", silent.getLocalPort(), Duration.ofMinutes(10), Duration.ofHours(24));
            assertThat(scanner.condition()).isEqualTo(DocumentChecks.Scanner.UNREACHABLE);
        }
    }

    @Test
    void theAgeOfSignaturesIsReadFromTheVersionLine() {
        assertThat(SignatureDate.of("ClamAV 1.4.6/27820/Sat Nov 21 08:30:12 2026"))
                .contains(Instant.parse("2026-11-21T08:30:12Z"));
        assertThat(SignatureDate.of("ClamAV 1.4.6/27801/Mon Nov  2 08:30:12 2026"))
                .contains(Instant.parse("2026-11-02T08:30:12Z"));
        assertThat(SignatureDate.of("ClamAV 1.4.6")).isEmpty();
        assertThat(SignatureDate.of("ClamAV 1.4.6/27820/hier")).isEmpty();
    }
}
