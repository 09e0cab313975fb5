package fr.recours.rcp.internal.papers;

import java.util.List;

/**
 * Everything the paper of one opinion says.
 *
 * @param question put to the RCP, as it was signed; empty in what was signed without it
 * @param history sentences, most general first; none in what was signed without them
 * @param present who decided, as it was signed
 * @param sealedSha256 hash of the signed text the portal keeps, in hexadecimal
 */
public record OpinionSheet(
        PaperMark mark,
        MeetingSheet meeting,
        String reference,
        String referrer,
        String centre,
        String question,
        List<String> history,
        List<String> present,
        DecisionSheet decision,
        String sealedSha256) {

    public OpinionSheet {
        history = List.copyOf(history);
        present = List.copyOf(present);
    }
}
