package fr.recours.referral;

import fr.recours.access.Role;

/** The last step that brought a referral where it is, and in which role it was taken. */
public record LastChange(ReferralAction action, Role by) {}
