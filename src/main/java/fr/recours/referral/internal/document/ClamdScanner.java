package fr.recours.referral.internal.document;

import fr.recours.referral.DocumentChecks;
import java.io.ByteArrayInputStream;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.stereotype.Component;
import xyz.capybara.clamav.ClamavClient;
import xyz.capybara.clamav.commands.scan.result.ScanResult;

/** ClamAV's daemon, through its protocol. Each file is sent whole over one connection; nothing is kept open between files. */
@Component
class ClamdScanner implements Scanner {

    private static final Logger LOG = LoggerFactory.getLogger(ClamdScanner.class);

    /** A daemon at work says its version in milliseconds; one that does not is no answer to whoever looks at the page. */
    private static final Duration WHILE_A_PERSON_WAITS = Duration.ofSeconds(2);

    private final DocumentProperties.Scanner settings;
    private final Clock clock;

    ClamdScanner(DocumentProperties properties, Clock clock) {
        this.settings = properties.scanner();
        this.clock = clock;
    }

    @Override
    public boolean configured() {
        return settings.configured();
    }

    @Override
    public boolean findsNothing(byte[] content) throws ScannerDownException {
        if (outdated(within(settings.timeout(), () -> client().version()))) {
            throw new ScannerDownException("OUTDATED");
        }
        return within(settings.timeout(), () -> client().scan(new ByteArrayInputStream(content)))
                instanceof ScanResult.OK;
    }

    @Override
    public DocumentChecks.Scanner condition() {
        if (!configured()) {
            return DocumentChecks.Scanner.NONE;
        }
        try {
            return outdated(within(WHILE_A_PERSON_WAITS, () -> client().version()))
                    ? DocumentChecks.Scanner.OUTDATED
                    : DocumentChecks.Scanner.READY;
        } catch (ScannerDownException noAnswer) {
            return DocumentChecks.Scanner.UNREACHABLE;
        }
    }

    /** A daemon without dated signatures may have none that matter: it counts as outdated, unless their age is not asked. */
    private boolean outdated(String version) {
        return !settings.maxSignatureAge().isZero()
                && SignatureDate.of(version)
                        .filter(made -> made.plus(settings.maxSignatureAge()).isAfter(clock.instant()))
                        .isEmpty();
    }

    private ClamavClient client() {
        String host = Objects.requireNonNull(settings.host(), "no scanner is configured");
        return new ClamavClient(new InetSocketAddress(host, settings.port()));
    }

    /**
     * The client waits for ever; an interrupt closes its connection. Not on a virtual thread: there a channel may write a part of
     * what it is given, which the client takes for all of it, and large files break off.
     */
    private static <T> T within(Duration most, Callable<T> call) throws ScannerDownException {
        try (ExecutorService one = Executors.newSingleThreadExecutor()) {
            Future<T> answer = one.submit(call);
            try {
                return answer.get(most.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException slow) {
                answer.cancel(true);
                throw new ScannerDownException("SLOW");
            } catch (ExecutionException failed) {
                String kind = NestedExceptionUtils.getMostSpecificCause(failed)
                        .getClass()
                        .getSimpleName();
                LOG.warn("The scanner did not answer: {}", kind);
                throw new ScannerDownException(kind);
            } catch (InterruptedException stopping) {
                answer.cancel(true);
                Thread.currentThread().interrupt();
                throw new ScannerDownException("INTERRUPTED");
            }
        }
    }
}
