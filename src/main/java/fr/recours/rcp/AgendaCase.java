package fr.recours.rcp;

import fr.recours.referral.ReferralFile;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One case of an agenda to read: pseudonymised, whoever reads.
 *
 * @param place of it among the cases this person reads on the agenda, from 1
 * @param count how many those are
 * @param before the case before it; null for the first
 * @param after the case after it; null for the last
 * @param comments the oldest first
 * @param open whether it still waits to be discussed, and may be commented
 */
public record AgendaCase(
        AgendaItemId id,
        MeetingSummary meeting,
        AgendaItemKind kind,
        int place,
        int count,
        @Nullable AgendaItemId before,
        @Nullable AgendaItemId after,
        ReferralFile file,
        List<CaseComment> comments,
        boolean open) {

    public AgendaCase {
        comments = List.copyOf(comments);
    }
}
