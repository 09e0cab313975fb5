package fr.recours.search;

import fr.recours.referral.ReferralId;
import java.util.List;

/** Which programmes the coordination proposed for a case: what its physician was written to about, in full. */
public interface ProposedProgrammes {

    /**
     * The latest first.
     *
     * @throws fr.recours.shared.NotFoundException for whoever may not read the case
     */
    List<ProposedProgramme> of(ReferralId id);
}
