package fr.recours.referral;

import fr.recours.shared.CentreId;
import fr.recours.shared.PersonId;

/** A referral was submitted. Heard inside the transaction: its agenda place and its notices are kept with it, or not at all. */
public record ReferralSubmitted(ReferralId referralId, PersonId referrer, CentreId centre, Urgency urgency) {}
