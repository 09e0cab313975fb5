package fr.recours.rcp;

import fr.recours.referral.ReferralId;
import fr.recours.shared.PersonId;
import java.util.List;

/** Who is asked for their opinion of one case alone, until when they read it, and the end of that. For the coordination. */
public interface Invitations {

    /** Those asked about a case, in order of name; also whoever no longer may read it, until somebody ends it. */
    List<Invitation> of(ReferralId referral);

    /**
     * Asks an expert for this case only, who may read it until a week after its meeting; told at once. Who is asked already
     * is not told again.
     *
     * @throws fr.recours.shared.RefusedException when it is no expert's account
     */
    void invite(ReferralId referral, PersonId expert);

    /** Takes it back: from now on the expert finds the case no more, and is told so. Who was not invited stays so. */
    void end(ReferralId referral, PersonId expert);
}
