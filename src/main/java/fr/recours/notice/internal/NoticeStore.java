package fr.recours.notice.internal;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceException;
import fr.recours.notice.NoticeDetail.Attempt;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What became of a message, with each attempt at it. */
@Component
class NoticeStore {

    private final NoticeRepository notices;
    private final EntityManager entities;
    private final Outbox outbox;
    private final Scheduler scheduler;

    NoticeStore(NoticeRepository notices, EntityManager entities, Outbox outbox, Scheduler scheduler) {
        this.notices = notices;
        this.entities = entities;
        this.outbox = outbox;
        this.scheduler = scheduler;
    }

    /** Keeps an attempt, and makes it somebody's task when it was the last; in the caller's transaction. */
    void attempted(NoticeEntity notice, Instant at, String outcome) {
        NoticeEntity kept = notices.save(notice);
        entities.persist(new NoticeAttempt(kept.id(), at, outcome));
        if (kept.state().needsSomebody()) {
            outbox.needsSomebody(kept);
        }
    }

    List<Attempt> attempts(UUID notice) {
        return entities
                .createQuery("from NoticeAttempt a where a.noticeId = :notice order by a.id", NoticeAttempt.class)
                .setParameter("notice", notice)
                .getResultList()
                .stream()
                .map(attempt -> new Attempt(attempt.at(), attempt.outcome()))
                .toList();
    }

    /** Sends it earlier than it was going to. One that is just running looks by itself. */
    void wake(UUID notice, Instant now) {
        try {
            scheduler.reschedule(NoticeTasks.SEND.instanceId(notice.toString()), now);
        } catch (TaskInstanceException runningOrGone) {
            // it will look, or has nothing to do
        }
    }
}
