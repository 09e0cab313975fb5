package fr.recours.ui.rcp;

import fr.recours.access.Person;
import fr.recours.access.Role;
import fr.recours.rcp.MeetingSummary;

/**
 * Whether a reader finds an agenda behind a meeting, so that no link leads to a page that is not found. The service decides;
 * this only says which links to draw.
 */
record AgendaAccess(boolean beforePublication) {

    static AgendaAccess of(Person reader) {
        return new AgendaAccess(reader.is(Role.COORDINATOR));
    }

    boolean opens(MeetingSummary meeting) {
        return beforePublication
                || switch (meeting.state()) {
                    case OPEN_FOR_LISTING, CUT_OFF, CANCELLED -> false;
                    case AGENDA_PUBLISHED, RUNNING, ENDED, MINUTES_COMPLETE, ARCHIVED -> true;
                };
    }
}
