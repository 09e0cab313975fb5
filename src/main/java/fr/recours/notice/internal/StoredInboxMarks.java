package fr.recours.notice.internal;

import fr.recours.notice.InboxMark;
import fr.recours.notice.InboxMarks;
import fr.recours.shared.PersonId;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads them by the index of unread messages. */
@Component
class StoredInboxMarks implements InboxMarks {

    /** What is unread in one inbox. */
    record Unread(UUID recipient, long count, long newest) {}

    private final NoticeRepository notices;

    StoredInboxMarks(NoticeRepository notices) {
        this.notices = notices;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<PersonId, InboxMark> of(Set<PersonId> people) {
        Map<PersonId, InboxMark> marks = new HashMap<>();
        people.forEach(person -> marks.put(person, InboxMark.EMPTY));
        notices.unreadOf(people.stream().map(PersonId::value).toList())
                .forEach(unread ->
                        marks.put(new PersonId(unread.recipient()), new InboxMark(unread.count(), unread.newest())));
        return marks;
    }
}
