package fr.recours.notice.internal;

import fr.recours.access.Person;
import fr.recours.notice.NoticeTemplate;
import java.util.Collection;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Tells one thing of one event to several people. */
@Component
class Telling {

    private final Outbox outbox;

    Telling(Outbox outbox) {
        this.outbox = outbox;
    }

    /** @param subject the referral or meeting the message leads to */
    @SafeVarargs
    final void tell(
            String eventKey,
            NoticeTemplate template,
            NoticeFacts facts,
            UUID subject,
            Collection<Person>... recipients) {
        Stream.of(recipients)
                .flatMap(Collection::stream)
                .forEach(person -> outbox.write(new NoticeOrder(eventKey, template, person, facts, subject)));
    }

    void tell(NoticeOrder order) {
        outbox.write(order);
    }
}
