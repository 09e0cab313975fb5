package fr.recours.rcp;

import fr.recours.referral.ReferralId;
import fr.recours.shared.PersonId;

/** Somebody is asked for their opinion of one case. Heard inside the transaction that invited them. */
public record ExpertInvited(AgendaItemId itemId, ReferralId referralId, PersonId expert) {}
