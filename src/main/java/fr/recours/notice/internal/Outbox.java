package fr.recours.notice.internal;

import com.github.kagkarlsson.scheduler.Scheduler;
import fr.recours.access.People;
import fr.recours.access.Person;
import fr.recours.access.Role;
import fr.recours.notice.InboxChanged;
import fr.recours.notice.NoticeChannel;
import fr.recours.notice.NoticeState;
import fr.recours.notice.NoticeTemplate;
import fr.recours.shared.PersonId;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Keeps a message with what caused it: the rows and the tasks that will send them are in the caller's transaction. After the
 * commit the sender is woken; were the process killed before, the tasks are found at the next start.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Outbox {

    private final NoticeRepository notices;
    private final Routes routes;
    private final MessageIds messageIds;
    private final People people;
    private final Scheduler scheduler;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Outbox(
            NoticeRepository notices,
            Routes routes,
            MessageIds messageIds,
            People people,
            Scheduler scheduler,
            ApplicationEventPublisher events,
            Clock clock) {
        this.notices = notices;
        this.routes = routes;
        this.messageIds = messageIds;
        this.people = people;
        this.scheduler = scheduler;
        this.events = events;
        this.clock = clock;
    }

    /** Whether somebody was written to about it. */
    boolean holds(String eventKey, NoticeTemplate template, Person recipient) {
        return notices.existsByEventKeyAndRecipientIdAndTemplate(
                eventKey, recipient.id().value(), template);
    }

    /** Writing the same order again changes nothing. */
    void write(NoticeOrder order) {
        PersonId recipient = order.recipient().id();
        if (holds(order.eventKey(), order.template(), order.recipient())) {
            return;
        }
        Instant now = clock.instant();
        for (Route route : routes.of(order.template(), order.recipient(), now)) {
            UUID id = UUID.randomUUID();
            NoticeEntity notice = notices.save(new NoticeEntity(id, order, route, messageIds.of(id), now));
            switch (route.state()) {
                case QUEUED -> schedule(id, route.notBefore());
                case FAILED -> needsSomebody(notice);
                case HELD, SUMMED, SENT, BOUNCED -> {}
            }
        }
        afterCommit(() -> events.publishEvent(new InboxChanged(recipient)));
    }

    /** Sends one of the rows, now or later. */
    void schedule(UUID id, Instant at) {
        scheduler.schedule(NoticeTasks.SEND.instance(id.toString()).build(), at);
        afterCommit(scheduler::triggerCheckForDueExecutions);
    }

    /** A message was given up or came back: a task for each coordinator (N20). */
    void needsSomebody(NoticeEntity notice) {
        if (notice.channel() == NoticeChannel.PORTAL || notice.state() == NoticeState.SENT) {
            throw new IllegalArgumentException("this message arrived");
        }
        people.inRole(Role.COORDINATOR)
                .forEach(coordinator -> write(new NoticeOrder(
                        "failed:" + notice.id() + ":" + notice.attempts() + ":" + notice.state(),
                        NoticeTemplate.DELIVERY_FAILED,
                        coordinator,
                        NoticeFacts.NONE,
                        notice.id())));
    }

    private static void afterCommit(Runnable work) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                work.run();
            }
        });
    }
}
