package fr.recours.rcp.internal;

import fr.recours.rcp.PaperKind;
import java.util.UUID;

/**
 * What a paper is about.
 *
 * @param subject the meeting of minutes, the opinion's version
 * @param number of the version, from 1
 */
record PaperSubject(PaperKind kind, UUID subject, int number, UUID meeting) {

    static PaperSubject minutes(UUID meeting, int number) {
        return new PaperSubject(PaperKind.MINUTES, meeting, number, meeting);
    }

    static PaperSubject opinion(OpinionEntity opinion) {
        return new PaperSubject(PaperKind.OPINION, opinion.id(), opinion.number(), opinion.meetingId());
    }
}
