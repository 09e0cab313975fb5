package fr.recours.rcp;

import fr.recours.referral.ReferralId;
import fr.recours.shared.PersonId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One version of an opinion.
 *
 * @param revision to name when changing it
 * @param version from 1; a correction is the next one
 * @param supersedes the version it corrects; null for the first
 * @param superseded whether a later version took its place
 * @param offMeeting given by written consultation, "hors séance"
 * @param present who decided, as the minutes name them; those of the moment it was concluded
 * @param divergent whether it decides otherwise than the matcher's verdict on the programme it speaks of
 * @param sha256 of its canonical bytes, in hexadecimal; null until signed
 */
public record Opinion(
        OpinionId id,
        long revision,
        ReferralId referral,
        AgendaItemId item,
        MeetingId meeting,
        int version,
        @Nullable OpinionId supersedes,
        boolean superseded,
        OpinionState state,
        boolean offMeeting,
        OpinionContent content,
        List<String> present,
        boolean divergent,
        PersonId author,
        @Nullable PersonId signedBy,
        @Nullable Instant signedAt,
        @Nullable String sha256) {

    public Opinion {
        present = List.copyOf(present);
    }
}
