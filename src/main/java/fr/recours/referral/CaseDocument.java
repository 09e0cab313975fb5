package fr.recours.referral;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One document of a case, without its bytes.
 *
 * @param item what it answers, when it was asked for
 * @param name as its sender named it; empty for those who may not see who the patient is, because names of files often say so
 * @param day of the examination or letter, as its sender says
 * @param type what it was found to be; none before it was checked
 * @param shownAs what a page shows it as; none when it can only be saved
 * @param size in bytes, as received
 * @param sender name of the person who sent it
 * @param rejection why, when it was refused
 * @param writtenOn whether names may stand in the picture itself, where the portal leaves them, and nobody said that there are none
 * @param openable whether it, or the PDF made of it, is served to the person who asks
 * @param savable whether that person may keep a copy of it
 * @param removable whether that person may take it away
 */
public record CaseDocument(
        DocumentId id,
        @Nullable RequestedItemId item,
        String name,
        DocumentKind kind,
        @Nullable LocalDate day,
        @Nullable DocumentType type,
        @Nullable DocumentType shownAs,
        long size,
        String sender,
        DocumentState state,
        @Nullable DocumentRejection rejection,
        Instant receivedAt,
        FileIdentity identity,
        boolean writtenOn,
        boolean openable,
        boolean savable,
        boolean removable) {

    /** Whether something is still to happen to it by itself. */
    public boolean underWay() {
        return state == DocumentState.RECEIVING || state == DocumentState.PENDING_SCAN;
    }
}
