package fr.recours.referral;

import fr.recours.shared.PersonId;
import java.util.Set;

/**
 * The referrals those who decide may read now (portal.md §4), and no others. Told by the module that keeps agendas; while
 * none does, they see nothing.
 */
public interface PublishedAgendas {

    /** Every referral on a published agenda: the chair's. */
    Set<ReferralId> published();

    /** What a member of the RCP may read: published, and not long decided; and what they were asked for by name. */
    Set<ReferralId> toMember(PersonId member);

    /** What an expert may read who was asked for one case. */
    Set<ReferralId> toGuest(PersonId expert);
}
