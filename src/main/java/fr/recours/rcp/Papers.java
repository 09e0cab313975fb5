package fr.recours.rcp;

import java.util.Optional;

/**
 * The papers of a meeting, for the signed-in person; each download is a row of the trail. What is not for them is not found
 * ({@link fr.recours.shared.NotFoundException}).
 */
public interface Papers {

    /**
     * Completes the minutes of a meeting that has ended, or makes their next version after an opinion was corrected: made,
     * hashed and kept, all at once; for the chair and the coordination.
     *
     * @throws fr.recours.shared.RefusedException while an opinion of the meeting is not signed, or when nothing changed since
     */
    KnownPaper completeMinutes(MeetingId meeting);

    /** The agenda as it stands now; for those who may read it on screen. */
    Paper agenda(MeetingId meeting);

    /**
     * The minutes as they were completed; for the coordination and the chair, and for the experts until the meeting is put
     * away.
     */
    Paper minutes(MeetingId meeting);

    /** One signed version of an opinion; for those who may read it on screen. */
    Paper opinion(OpinionId opinion);

    /** The last minutes of a meeting, when they were completed; for the coordination, the chair and the experts. */
    Optional<KnownPaper> minutesOf(MeetingId meeting);

    /**
     * Which of the portal's papers has this hash; for whoever is signed in.
     *
     * @param sha256 in hexadecimal, in small letters or capitals, spaces left out
     */
    Optional<KnownPaper> known(String sha256);
}
