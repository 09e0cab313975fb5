package fr.recours.notice.internal;

import fr.recours.access.People;
import fr.recours.notice.NoticeState;
import fr.recours.notice.NoticeTemplate;
import fr.recours.shared.PersonId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Twice a day, one mail for all that was held for a person who asked for it; it gives their number only. */
@Component
class Summaries {

    private final NoticeRepository notices;
    private final People people;
    private final Outbox outbox;
    private final Clock clock;

    Summaries(NoticeRepository notices, People people, Outbox outbox, Clock clock) {
        this.notices = notices;
        this.people = people;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    public void write() {
        Instant now = clock.instant();
        Map<UUID, List<NoticeEntity>> held = notices.findByStateOrderByPosition(NoticeState.HELD).stream()
                .collect(Collectors.groupingBy(NoticeEntity::recipientId));
        held.forEach((recipient, messages) -> {
            outbox.write(new NoticeOrder(
                    "summary:" + messages.getLast().id(),
                    NoticeTemplate.SUMMARY,
                    people.require(new PersonId(recipient)),
                    NoticeFacts.counted(messages.size()),
                    null));
            messages.forEach(message -> message.summed(now));
        });
    }
}
