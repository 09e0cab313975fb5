package fr.recours.referral;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The documents of referrals: received, checked, kept encrypted, opened. Each call checks who is acting; a document of a
 * referral that is not theirs is not found ({@link fr.recours.shared.NotFoundException}). Adding, describing and removing
 * need {@link ReferralAction#ATTACH}.
 */
public interface Documents {

    DocumentLimits limits();

    /** In the order they came. Listing is part of reading the case, which is audited there. */
    List<CaseDocument> of(ReferralId referral);

    /**
     * Keeps a file and has it checked. What is wrong with the file itself is found later and shown as its state.
     *
     * @param fileName as the browser says it; path and control characters are taken off
     * @throws fr.recours.shared.RefusedException when the case is full
     * @throws IOException when the stream or the disk fails; nothing is kept
     */
    DocumentId receive(ReferralId referral, String fileName, InputStream content) throws IOException;

    /**
     * As above, as the answer to a document that was asked for.
     *
     * @throws fr.recours.shared.NotFoundException when no such document is waited for
     */
    DocumentId receive(ReferralId referral, RequestedItemId item, String fileName, InputStream content)
            throws IOException;

    /** Says what it is, and of which day. */
    void describe(DocumentId document, DocumentKind kind, @Nullable LocalDate day);

    /**
     * Takes it away: from a draft any, from a submitted referral only what was never served.
     *
     * @throws fr.recours.shared.RefusedException otherwise
     */
    void remove(DocumentId document);

    /**
     * Takes a removal back.
     *
     * @throws fr.recours.shared.NotFoundException once {@code recours.documents.undo} has passed since the removal
     */
    void restore(DocumentId document);

    /**
     * Opens it, after checking anew that it may be served to this person; each opening is a row of the trail. Pages and pictures
     * bear the person's name and the moment, but for a signed PDF that is saved, a Word document or DICOM that is saved, a TIFF of
     * which there is no PDF, and a file that cannot be written on; the trail says of the last that it left unmarked.
     *
     * @throws fr.recours.shared.NotFoundException when it is not to be served, whatever the reason, or when the PDF to be shown is
     *     gone: the document is to be saved until another is made
     * @throws fr.recours.shared.RefusedException when its file is gone or damaged, which the trail then says; the message tells what
     *     to do
     */
    OpenedDocument open(DocumentId document, DocumentUse use);

    /**
     * What the fields of its file, beside what it shows, say of the patient, in the order of {@link IdentityKind}; nothing when they
     * do not, or when they cannot be read. For those who may add to the referral; a row of the trail.
     */
    List<IdentityFound> identityIn(DocumentId document);

    /** Leaves in the file what it says of the patient: others than those who may see who that is see its picture at most. */
    void keepIdentity(DocumentId document);

    /** Says, for a picture in which names may stand, that somebody looked and there are none; a row of the trail. */
    void pictureNamesNobody(DocumentId document);

    /**
     * Takes out of the file, for good, what it says of the patient beside what it shows; it is then checked anew.
     *
     * @throws fr.recours.shared.RefusedException when that cannot be done for certain, or when a scanner is configured and does not
     *     answer now: what is left could not be checked
     */
    void removeIdentity(DocumentId document);

    /** For administrators. */
    DocumentChecks checks();
}
