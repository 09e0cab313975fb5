package fr.recours.referral;

import java.util.UUID;

/** Identifies one exceptional access, from its asking on. */
public record ExceptionalAccessId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
