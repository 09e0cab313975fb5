package fr.recours.referral;

import java.util.UUID;

/** Identifies one thing asked of a referrer. */
public record RequestedItemId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
