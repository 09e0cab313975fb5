package fr.recours.notice.internal;

import fr.recours.notice.NoticeTemplate;
import fr.recours.rcp.DeputyEnding;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the coordination is told of those who sign in the chair's stead; who it is, is to be read inside. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class DeputyNotices {

    private final Recipients recipients;
    private final Telling telling;

    DeputyNotices(Recipients recipients, Telling telling) {
        this.recipients = recipients;
        this.telling = telling;
    }

    /** Once for each last day: who is prolonged is spoken of again. */
    @EventListener
    void on(DeputyEnding ending) {
        recipients
                .coordination()
                .forEach(person -> telling.tell(new NoticeOrder(
                        "deputy:" + ending.deputy() + ":" + ending.until(),
                        NoticeTemplate.DEPUTY_ENDING,
                        person,
                        NoticeFacts.by(ending.until()),
                        null)));
    }
}
