package fr.recours.notice.internal;

import fr.recours.notice.NoticeTemplate;
import fr.recours.rcp.ConsultationNears;
import fr.recours.rcp.ConsultationToConclude;
import fr.recours.referral.ReferralContacts;
import fr.recours.referral.ReferralPeople;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What is told while a written consultation takes answers; that it was asked for is told with the move of its case. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ConsultationNotices {

    private final ReferralContacts contacts;
    private final Recipients recipients;
    private final Telling telling;

    ConsultationNotices(ReferralContacts contacts, Recipients recipients, Telling telling) {
        this.contacts = contacts;
        this.recipients = recipients;
        this.telling = telling;
    }

    /** Once for each day it is to be answered by. */
    @EventListener
    void on(ConsultationNears nears) {
        telling.tell(
                "consultation-nears:" + nears.meetingId() + ":" + nears.answerBy(),
                NoticeTemplate.CONSULTATION_REMINDER,
                NoticeFacts.by(nears.answerBy()),
                nears.meetingId().value(),
                recipients.active(nears.awaited()));
    }

    /** The quorum once; that its day has passed, once for each. */
    @EventListener
    void on(ConsultationToConclude waiting) {
        ReferralPeople concerned = contacts.of(waiting.referralId());
        String eventKey = waiting.quorate()
                ? "consultation-quorum:" + waiting.meetingId()
                : "consultation-over:" + waiting.meetingId() + ":" + waiting.answerBy();
        telling.tell(
                eventKey,
                waiting.quorate() ? NoticeTemplate.CONSULTATION_QUORUM : NoticeTemplate.CONSULTATION_OVER,
                NoticeFacts.due(concerned.contact().reference(), waiting.answerBy()),
                waiting.meetingId().value(),
                recipients.coordination(concerned.triageOwner()));
    }
}
