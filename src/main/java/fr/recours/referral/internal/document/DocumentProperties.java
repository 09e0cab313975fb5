package fr.recours.referral.internal.document;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Documents in this installation. Limits: portal.md §6.
 *
 * @param folder where files lie, encrypted
 * @param maxFileSize checked and cleaned in memory: not more than a process can hold several times over
 * @param maxCaseSize of all files of a case together
 * @param maxFiles of a case
 * @param maxPixels of an image: what a page scanned at 600 dpi has three times over
 * @param undo how long a removal can be taken back
 * @param serveUnscanned whether files are served that no scanner looked at, because none is configured
 */
@Validated
@ConfigurationProperties("recours.documents")
public record DocumentProperties(
        @NotNull Path folder,
        @DefaultValue("20MB") DataSize maxFileSize,
        @DefaultValue("200MB") DataSize maxCaseSize,
        @Min(1) @DefaultValue("40") int maxFiles,
        @Min(1) @DefaultValue("100000000") long maxPixels,
        @DefaultValue("1h") Duration undo,
        @DefaultValue("false") boolean serveUnscanned,
        @Valid @DefaultValue Scanner scanner) {

    /**
     * A clamd over TCP.
     *
     * @param host none: documents are not scanned
     * @param timeout for one file; a scanner slower than that counts as not answering
     * @param tries how often the check of one file is begun before that file is given up, whatever it failed of
     * @param firstRetry wait after the first try that failed; four times longer after each further one
     * @param maxSignatureAge older ones count as no scanner that answers; zero asks nothing of their age
     */
    public record Scanner(
            @Nullable String host,
            @Min(1) @Max(65_535) @DefaultValue("3310") int port,
            @DefaultValue("60s") Duration timeout,
            @Min(1) @DefaultValue("5") int tries,
            @DefaultValue("10s") Duration firstRetry,
            @DefaultValue("24h") Duration maxSignatureAge) {

        /** Whether files are scanned at all. */
        public boolean configured() {
            return host != null && !host.isBlank();
        }

        /** How long to wait after so many tries that failed. */
        public Duration waitAfter(int failed) {
            return firstRetry.multipliedBy(1L << (2 * Math.min(failed - 1, 10)));
        }
    }
}
