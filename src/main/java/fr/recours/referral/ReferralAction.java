package fr.recours.referral;

/** What a person may do with a referral in its present state. */
public enum ReferralAction {
    EDIT,
    SUBMIT,
    READ,
    SCHEDULE
}
