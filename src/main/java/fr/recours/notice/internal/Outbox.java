package fr.recours.notice.internal;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Keeps a message with what caused it: the row and the task that will send it are in the caller's transaction. After the
 * commit the sender is woken; were the process killed before, the task is found at the next start.
 */
@Component
class Outbox {

    private final NoticeRepository notices;
    private final NoticeProperties properties;
    private final Scheduler scheduler;
    private final Clock clock;

    Outbox(NoticeRepository notices, NoticeProperties properties, Scheduler scheduler, Clock clock) {
        this.notices = notices;
        this.properties = properties;
        this.scheduler = scheduler;
        this.clock = clock;
    }

    /** Writing the same order again changes nothing. */
    @Transactional(propagation = Propagation.MANDATORY)
    void write(NoticeOrder order) {
        if (notices.existsByEventKeyAndRecipientIdAndChannelAndTemplate(
                order.eventKey(), order.recipient().id().value(), NoticeChannel.MAIL, order.template())) {
            return;
        }
        UUID id = UUID.randomUUID();
        notices.save(new NoticeEntity(id, order, messageId(id), clock.instant()));
        scheduler.schedule(NoticeTasks.SEND.instance(id.toString()).build(), clock.instant());
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                scheduler.triggerCheckForDueExecutions();
            }
        });
    }

    /** The same at each attempt, so that a mail sent twice around a crash is recognised as one. */
    private String messageId(UUID id) {
        String from = properties.mail().from();
        return "<" + id + from.substring(from.lastIndexOf('@')) + ">";
    }
}
