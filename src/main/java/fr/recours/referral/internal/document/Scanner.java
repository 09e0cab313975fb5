package fr.recours.referral.internal.document;

import fr.recours.referral.DocumentChecks;

/** Looks for what harms. */
public interface Scanner {

    /** Whether there is one at all. */
    boolean configured();

    /**
     * @return whether nothing was found
     * @throws ScannerDownException when there is no answer to rely on
     */
    boolean findsNothing(byte[] content) throws ScannerDownException;

    /** How it answers now; asks it for two seconds at most, because a person waits. */
    DocumentChecks.Scanner condition();
}
