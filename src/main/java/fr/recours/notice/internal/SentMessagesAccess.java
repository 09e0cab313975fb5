package fr.recours.notice.internal;

import fr.recours.access.Person;
import fr.recours.shared.NotFoundException;

/** Who may see what was sent to others. */
final class SentMessagesAccess {

    private SentMessagesAccess() {}

    static boolean holds(Person reader) {
        return switch (reader.role()) {
            case COORDINATOR, ADMINISTRATOR -> true;
            case REFERRING_PHYSICIAN, DELEGATE, CHAIR, EXPERT, INVITED_EXPERT, TRACKING_DOCTOR, AUDITOR -> false;
        };
    }

    static void check(Person reader) {
        if (!holds(reader)) {
            throw new NotFoundException();
        }
    }
}
