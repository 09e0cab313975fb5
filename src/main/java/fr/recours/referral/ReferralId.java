package fr.recours.referral;

import java.util.UUID;

/** Identifies one referral. Random: it says nothing about whom it names. */
public record ReferralId(UUID value) {

    public static ReferralId random() {
        return new ReferralId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
