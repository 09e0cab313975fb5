package fr.recours.notice.internal;

import fr.recours.access.People;
import fr.recours.access.Person;
import fr.recours.notice.NoticeRow;
import fr.recours.notice.Notices;
import fr.recours.shared.NotFoundException;
import fr.recours.shared.PersonId;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the outbox for the list of messages sent. */
@Service
class NoticesService implements Notices {

    private final NoticeRepository notices;
    private final People people;

    NoticesService(NoticeRepository notices, People people) {
        this.notices = notices;
        this.people = people;
    }

    @Override
    @Transactional(readOnly = true)
    public List<NoticeRow> latest(int limit) {
        if (!mayRead(people.current())) {
            throw new NotFoundException();
        }
        return notices.latest(Limit.of(limit)).stream().map(this::row).toList();
    }

    private static boolean mayRead(Person reader) {
        return switch (reader.role()) {
            case COORDINATOR, ADMINISTRATOR -> true;
            case REFERRING_PHYSICIAN, DELEGATE, CHAIR, EXPERT, INVITED_EXPERT, TRACKING_DOCTOR, AUDITOR -> false;
        };
    }

    private NoticeRow row(NoticeEntity notice) {
        PersonId recipient = new PersonId(notice.recipientId());
        return new NoticeRow(
                notice.id(),
                notice.template(),
                recipient,
                people.require(recipient).displayName(),
                notice.address(),
                notice.facts().reference(),
                notice.state(),
                notice.attempts(),
                notice.queuedAt(),
                notice.sentAt());
    }
}
