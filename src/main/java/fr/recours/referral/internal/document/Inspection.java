package fr.recours.referral.internal.document;

import fr.recours.referral.DocumentRejection;
import fr.recours.referral.DocumentType;

/** What looking into a file found. */
public sealed interface Inspection {

    /**
     * It is what it says, and holds nothing that acts.
     *
     * @param content the file without what it said about its makers; what is kept, scanned and served
     */
    record Accepted(DocumentType type, byte[] content) implements Inspection {}

    /** It is not to be kept. */
    record Refused(DocumentRejection why) implements Inspection {}
}
