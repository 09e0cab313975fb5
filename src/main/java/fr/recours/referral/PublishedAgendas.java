package fr.recours.referral;

import java.util.Set;

/**
 * The referrals on agendas the members of the RCP may read. Chair and experts see these and no others. Told by the module
 * that keeps agendas; while none does, they see nothing.
 */
public interface PublishedAgendas {

    Set<ReferralId> referrals();
}
