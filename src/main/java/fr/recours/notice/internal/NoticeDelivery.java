package fr.recours.notice.internal;

import fr.recours.notice.NoticeState;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.mail.MailParseException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One attempt at one notice. Sending and marking cannot be one act: a process killed between the two sends the mail again,
 * under the same Message-ID.
 */
@Component
class NoticeDelivery {

    private static final Logger LOG = LoggerFactory.getLogger(NoticeDelivery.class);

    private final NoticeRepository notices;
    private final NoticeMail mail;
    private final NoticeProperties properties;
    private final TransactionTemplate transaction;
    private final Clock clock;

    NoticeDelivery(
            NoticeRepository notices,
            NoticeMail mail,
            NoticeProperties properties,
            TransactionTemplate transaction,
            Clock clock) {
        this.notices = notices;
        this.mail = mail;
        this.properties = properties;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** @return when to try again; empty when there is nothing more to do */
    Optional<Instant> attempt(UUID id) {
        Optional<NoticeEntity> waiting = notices.findById(id).filter(notice -> notice.state() == NoticeState.QUEUED);
        if (waiting.isEmpty()) {
            return Optional.empty();
        }
        NoticeEntity notice = waiting.get();
        try {
            mail.send(notice);
        } catch (MailParseException | IllegalArgumentException e) {
            return refused(notice, e, true);
        } catch (MailException e) {
            return refused(notice, e, isTooOld(notice));
        }
        notice.accepted(clock.instant());
        save(notice);
        return Optional.empty();
    }

    /** The exception's words may repeat an address or a server's text: only its kind is kept and logged. */
    private Optional<Instant> refused(NoticeEntity notice, RuntimeException failure, boolean forGood) {
        String kind = failure.getClass().getSimpleName();
        Instant now = clock.instant();
        notice.refused(now, kind, forGood);
        save(notice);
        if (forGood) {
            LOG.error("Notice {} given up after {} attempts: {}", notice.id(), notice.attempts(), kind);
            return Optional.empty();
        }
        LOG.warn("Notice {} not sent at attempt {}: {}", notice.id(), notice.attempts(), kind);
        return Optional.of(now.plus(waitAfter(notice.attempts())));
    }

    private boolean isTooOld(NoticeEntity notice) {
        return !clock.instant()
                .isBefore(notice.queuedAt().plus(properties.mail().giveUpAfter()));
    }

    /** Doubles from the first wait up to the longest. */
    Duration waitAfter(int attempts) {
        Duration longest = properties.mail().longestRetry();
        Duration wait = properties.mail().firstRetry();
        for (int i = 1; i < attempts && wait.compareTo(longest) < 0; i++) {
            wait = wait.multipliedBy(2);
        }
        return wait.compareTo(longest) < 0 ? wait : longest;
    }

    private void save(NoticeEntity notice) {
        transaction.executeWithoutResult(status -> notices.save(notice));
    }
}
