package fr.recours.referral;

/** How soon the case must be heard. Urgent ones are placed first. */
public enum Urgency {
    ROUTINE,
    URGENT
}
