package fr.recours.notice.internal;

import fr.recours.notice.NoticeState;
import fr.recours.rcp.OpinionDelivery;
import fr.recours.shared.PersonId;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes a message that came back a task of the coordination. */
@Component
class Bounces {

    private static final Logger LOG = LoggerFactory.getLogger(Bounces.class);

    private final NoticeRepository notices;
    private final NoticeStore store;
    private final OpinionDelivery opinions;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Bounces(
            NoticeRepository notices,
            NoticeStore store,
            OpinionDelivery opinions,
            TransactionTemplate transaction,
            Clock clock) {
        this.notices = notices;
        this.store = store;
        this.opinions = opinions;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Reads what came back since the last time; a mailbox that cannot be read is read next time. */
    void read(BounceMailbox mailbox) {
        try {
            mailbox.read(this::take);
        } catch (MessagingException | IOException e) {
            LOG.warn("Returned messages not read: {}", e.getClass().getSimpleName());
        }
    }

    /** A report on a message nobody sent, or one that was sent again since, changes nothing. */
    private void take(DeliveryReport report) {
        transaction.executeWithoutResult(status -> notices.findByMessageId(report.messageId())
                .filter(notice -> notice.state() == NoticeState.SENT)
                .ifPresent(notice -> {
                    String code = "BOUNCED_" + report.status();
                    notice.bounced(code);
                    store.attempted(notice, clock.instant(), code);
                    notice.paper().ifPresent(opinion -> opinions.returned(opinion, new PersonId(notice.recipientId())));
                }));
    }
}
