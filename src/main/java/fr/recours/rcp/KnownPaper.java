package fr.recours.rcp;

import java.time.Instant;

/**
 * What is said of a paper the portal has made: no case, no clinical word.
 *
 * @param meetingStart when the meeting it comes from began
 * @param number of its version, from 1
 * @param madeAt when the minutes were completed, or the opinion signed
 * @param madeBy who completed or signed it
 * @param sha256 of its bytes, in hexadecimal
 * @param inForce false once a correction took its place
 */
public record KnownPaper(
        PaperKind kind,
        MeetingId meeting,
        Instant meetingStart,
        int number,
        Instant madeAt,
        String madeBy,
        String sha256,
        boolean inForce) {}
