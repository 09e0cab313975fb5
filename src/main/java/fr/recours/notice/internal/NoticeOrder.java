package fr.recours.notice.internal;

import fr.recours.access.Person;
import fr.recours.notice.NoticeTemplate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One message to write into the outbox.
 *
 * @param eventKey what happened, in at most 80 characters: the same key never tells the same person twice
 * @param subject where its link leads, for a template whose topic needs it
 * @param calendar what it does to the recipient's calendar; null for nothing
 * @param opinion whose paper goes with it by secure mail; null for none
 */
record NoticeOrder(
        String eventKey,
        NoticeTemplate template,
        Person recipient,
        NoticeFacts facts,
        @Nullable UUID subject,
        @Nullable CalendarChange calendar,
        @Nullable UUID opinion) {

    NoticeOrder(String eventKey, NoticeTemplate template, Person recipient, NoticeFacts facts, @Nullable UUID subject) {
        this(eventKey, template, recipient, facts, subject, null, null);
    }

    NoticeOrder(
            String eventKey,
            NoticeTemplate template,
            Person recipient,
            NoticeFacts facts,
            @Nullable UUID subject,
            @Nullable CalendarChange calendar) {
        this(eventKey, template, recipient, facts, subject, calendar, null);
    }

    NoticeOrder withPaperOf(UUID signed) {
        return new NoticeOrder(eventKey, template, recipient, facts, subject, calendar, signed);
    }
}
