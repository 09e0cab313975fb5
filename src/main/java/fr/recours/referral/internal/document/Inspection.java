package fr.recours.referral.internal.document;

import fr.recours.referral.DocumentRejection;
import fr.recours.referral.DocumentType;
import org.jspecify.annotations.Nullable;

/** What looking into a file found. */
public sealed interface Inspection {

    /**
     * It is what it says, and holds nothing that acts.
     *
     * @param content the file without what it said about its makers; what is kept, scanned and served
     * @param copy a PDF of it, scanned and served too, for those formats no browser shows; none when there is no need or no way
     * @param identified whether it tells, beside what it shows, who the patient is
     * @param writtenOn whether names may stand in the picture itself
     */
    record Accepted(DocumentType type, byte[] content, byte @Nullable [] copy, boolean identified, boolean writtenOn)
            implements Inspection {}

    /** It is not to be kept. */
    record Refused(DocumentRejection why) implements Inspection {}
}
