package fr.recours.notice;

import fr.recours.shared.PersonId;
import java.util.Map;
import java.util.Set;

/** How inboxes stand in the database, whichever node wrote to them; for the node that shows them, no message and no name. */
public interface InboxMarks {

    /** One for each of these people, by one query. */
    Map<PersonId, InboxMark> of(Set<PersonId> people);
}
