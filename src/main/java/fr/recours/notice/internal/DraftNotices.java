package fr.recours.notice.internal;

import fr.recours.notice.NoticeTemplate;
import fr.recours.referral.DraftHandedOver;
import fr.recours.referral.DraftWaiting;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who is told of a draft; in the transaction that tells. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class DraftNotices {

    private final Recipients recipients;
    private final Telling telling;

    DraftNotices(Recipients recipients, Telling telling) {
        this.recipients = recipients;
        this.telling = telling;
    }

    /** Each time it is handed over. */
    @EventListener
    void on(DraftHandedOver handed) {
        telling.tell(
                "draft-ready:" + handed.referralId() + ":" + handed.revision(),
                NoticeTemplate.DRAFT_TO_SUBMIT,
                NoticeFacts.of(handed.contact().reference()),
                handed.referralId().value(),
                List.of(recipients.referrer(handed.contact())));
    }

    /** The draft's own day is in its key: one taken up again is spoken of again. */
    @EventListener
    void on(DraftWaiting waiting) {
        telling.tell(
                "draft:" + waiting.referralId() + ":" + waiting.since() + ":"
                        + (waiting.overdue() ? "overdue" : waiting.reminder()),
                template(waiting),
                NoticeFacts.due(waiting.contact().reference(), waiting.since()),
                waiting.referralId().value(),
                List.of(recipients.referrer(waiting.contact())));
    }

    private static NoticeTemplate template(DraftWaiting waiting) {
        if (waiting.nobodys()) {
            return NoticeTemplate.DRAFT_WITHOUT_PHYSICIAN;
        }
        return waiting.overdue() ? NoticeTemplate.DRAFT_TO_DISCARD : NoticeTemplate.DRAFT_WAITING;
    }
}
