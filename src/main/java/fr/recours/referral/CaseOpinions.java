package fr.recours.referral;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * The signed opinions in force on cases. Told by the module that keeps opinions; while none does, there are none. Signed ones
 * only: those every reader of the case may read.
 */
public interface CaseOpinions {

    /** By case, the latest first; a case without one is not there. */
    Map<ReferralId, List<CaseOpinion>> inForce(Collection<ReferralId> cases);
}
