package fr.recours.rcp.internal.papers;

import java.util.List;

/**
 * Everything the paper of one opinion says.
 *
 * @param present who decided, as it was signed
 * @param sealedSha256 hash of the signed text the portal keeps, in hexadecimal
 */
public record OpinionSheet(
        PaperMark mark,
        MeetingSheet meeting,
        String reference,
        String referrer,
        String centre,
        List<String> present,
        DecisionSheet decision,
        String sealedSha256) {

    public OpinionSheet {
        present = List.copyOf(present);
    }
}
