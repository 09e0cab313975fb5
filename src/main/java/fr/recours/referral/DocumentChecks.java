package fr.recours.referral;

import java.util.Map;

/**
 * How the checking of documents is doing, for those who run the portal. No case, no name.
 *
 * @param unscannedServed whether documents are served that no scanner looked at
 * @param counts documents in each state, without those taken away; a state without any is not in it
 */
public record DocumentChecks(Scanner scanner, boolean unscannedServed, Map<DocumentState, Long> counts) {

    /** How the scanner answers now. */
    public enum Scanner {
        NONE,
        READY,
        /** It answers, with signatures older than allowed: counts as no answer. */
        OUTDATED,
        UNREACHABLE
    }
}
