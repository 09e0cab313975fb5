package fr.recours.referral;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/**
 * What came to the cases under way after the coordination last opened them. It is news to a coordinator until they open the case,
 * or the one who answers for it does; before anybody did, from its submission on. For the coordination alone: to others there is none.
 */
public interface CaseNews {

    /** The cases to which somebody else added a document that can be opened. */
    Set<ReferralId> documents();

    /** Since when what comes is news, of those of these that are under way and that the signed-in person may see. */
    Map<ReferralId, Instant> since(Collection<ReferralId> cases);

    /** The signed-in person has the case before them, with its documents and what is written about it. */
    void opened(ReferralId id);
}
