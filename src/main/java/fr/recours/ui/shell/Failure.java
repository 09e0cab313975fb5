package fr.recours.ui.shell;

import fr.recours.shared.RequestOrigin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Something of ours that went wrong: written to the log, told to the reader by its reference alone.
 *
 * @param reference that of the request, which every log line of it carries
 */
record Failure(String reference) {

    private static final Logger LOG = LoggerFactory.getLogger(Failure.class);
    private static final String OUTSIDE_A_REQUEST = "-";

    static Failure of(Throwable cause) {
        LOG.error("A screen failed", cause);
        return new Failure(RequestOrigin.current().map(RequestOrigin::reference).orElse(OUTSIDE_A_REQUEST));
    }
}
