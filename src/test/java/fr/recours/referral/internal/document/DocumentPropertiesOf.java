package fr.recours.referral.internal.document;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.util.unit.DataSize;

/** Settings as they are by default, but for one. */
final class DocumentPropertiesOf {

    private DocumentPropertiesOf() {}

    static DocumentProperties folder(Path folder) {
        return of(
                folder,
                new DocumentProperties.Scanner(
                        null, 3310, Duration.ofSeconds(60), 5, Duration.ofSeconds(10), Duration.ofHours(24)));
    }

    static DocumentProperties scanner(DocumentProperties.Scanner scanner) {
        return of(Path.of("unused"), scanner);
    }

    private static DocumentProperties of(Path folder, DocumentProperties.Scanner scanner) {
        return new DocumentProperties(
                folder,
                DataSize.ofMegabytes(20),
                DataSize.ofMegabytes(200),
                40,
                100_000_000,
                Duration.ofHours(1),
                false,
                scanner);
    }
}
