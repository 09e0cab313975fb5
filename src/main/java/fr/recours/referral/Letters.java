package fr.recours.referral;

/** The letters cases were filled from, as they stood when the case was submitted; a source beside its documents. */
public interface Letters {

    /** Whether there is one that the signed-in person may open: those who may see who the patient is, for a letter names them. */
    boolean mayOpen(ReferralId referral);

    /**
     * The letter as it was pasted or found in a PDF; each opening is a row of the trail.
     *
     * @throws fr.recours.shared.NotFoundException when there is none, or not for this person: both alike
     */
    String open(ReferralId referral);
}
