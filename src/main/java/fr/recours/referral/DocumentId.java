package fr.recours.referral;

import java.util.UUID;

/** Identifies one document of a case. Random: it says nothing about what it holds or whom. */
public record DocumentId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
