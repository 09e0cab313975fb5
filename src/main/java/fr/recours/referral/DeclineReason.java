package fr.recours.referral;

/** Why a referral is not retained: decided by people, never by a rule. */
public enum DeclineReason {
    OUT_OF_SCOPE,
    OTHER_CENTRE,
    STANDARD_CARE_FIRST,
    ALREADY_REFERRED,
    OTHER
}
