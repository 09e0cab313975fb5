package fr.recours.notice.internal;

import com.github.kagkarlsson.scheduler.Scheduler;
import fr.recours.notice.NoticeState;
import fr.recours.rcp.OpinionDelivery;
import fr.recours.shared.PersonId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.Limit;
import org.springframework.mail.MailException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One attempt at one notice. Sending and marking cannot be one act: a process killed between the two sends the mail again,
 * under the same Message-ID. That the opinion in it was delivered is told after that; where this fails, the task stays and
 * tells it again, without sending the mail again.
 */
@Component
class NoticeDelivery {

    private static final Logger LOG = LoggerFactory.getLogger(NoticeDelivery.class);

    /** How long a message waits to look again at one that leaves before it; that one wakes it earlier. */
    private static final Duration BEHIND = Duration.ofSeconds(1);

    private final NoticeStore store;
    private final NoticeRepository notices;
    private final NoticeMail mail;
    private final OpinionDelivery opinions;
    private final NoticeProperties properties;
    private final Scheduler scheduler;
    private final TransactionTemplate transaction;
    private final Clock clock;

    NoticeDelivery(
            NoticeStore store,
            NoticeRepository notices,
            NoticeMail mail,
            OpinionDelivery opinions,
            NoticeProperties properties,
            Scheduler scheduler,
            TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.notices = notices;
        this.mail = mail;
        this.opinions = opinions;
        this.properties = properties;
        this.scheduler = scheduler;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** @return when to try again; empty when there is nothing more to do */
    Optional<Instant> attempt(UUID id) {
        Optional<NoticeEntity> found = notices.findById(id);
        Optional<Instant> again =
                found.filter(notice -> notice.state() == NoticeState.QUEUED).flatMap(this::sendInTurn);
        found.filter(notice -> notice.state() == NoticeState.SENT).ifPresent(this::delivered);
        return again;
    }

    private void delivered(NoticeEntity sent) {
        sent.paper().ifPresent(opinion -> opinions.delivered(opinion, new PersonId(sent.recipientId())));
    }

    private Optional<Instant> sendInTurn(NoticeEntity notice) {
        Optional<Instant> turn = waitsForTurn(notice);
        if (turn.isPresent()) {
            return turn;
        }
        Optional<Instant> again = send(notice);
        if (again.isEmpty()) {
            wakeNext(notice);
        }
        return again;
    }

    private Optional<Instant> send(NoticeEntity notice) {
        NoticeText text;
        try {
            text = mail.send(notice);
        } catch (MailException | IllegalArgumentException e) {
            return refused(notice, Refusal.of(e));
        }
        notice.accepted(text, clock.instant());
        transaction.executeWithoutResult(status -> keep(notice, NoticeAttempt.SENT));
        return Optional.empty();
    }

    private Optional<Instant> refused(NoticeEntity notice, Refusal refusal) {
        Instant now = clock.instant();
        Instant again = refusal.forGood() || isTooOld(notice, now) ? null : now.plus(waitAfter(notice.attempts() + 1));
        notice.refused(now, refusal.code(), again);
        transaction.executeWithoutResult(status -> keep(notice, refusal.code()));
        log(notice, refusal, again);
        return Optional.ofNullable(again);
    }

    private static void log(NoticeEntity notice, Refusal refusal, @Nullable Instant again) {
        if (again == null) {
            LOG.error("Notice {} given up after {} attempts: {}", notice.id(), notice.attempts(), refusal.code());
        } else {
            LOG.warn("Notice {} not sent at attempt {}: {}", notice.id(), notice.attempts(), refusal.code());
        }
    }

    /** A person is told in the order things happened: what was written before leaves before. */
    private Optional<Instant> waitsForTurn(NoticeEntity notice) {
        Instant now = clock.instant();
        return notices.ahead(notice.recipientId(), notice.channel(), notice.position(), now, Limit.of(1)).stream()
                .findFirst()
                .map(first -> {
                    Instant soonest = now.plus(BEHIND);
                    return first.dueAt().isAfter(soonest) ? first.dueAt() : soonest;
                });
    }

    /** Only makes it faster: the next one looks again by itself. */
    private void wakeNext(NoticeEntity notice) {
        Instant now = clock.instant();
        notices.behind(notice.recipientId(), notice.channel(), notice.position(), now, Limit.of(1))
                .forEach(next -> store.wake(next.id(), now));
        scheduler.triggerCheckForDueExecutions();
    }

    private boolean isTooOld(NoticeEntity notice, Instant now) {
        return !now.isBefore(notice.notBefore().plus(properties.mail().giveUpAfter()));
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

    private void keep(NoticeEntity notice, String outcome) {
        store.attempted(notice, clock.instant(), outcome);
    }
}
