package fr.recours.referral;

import java.util.UUID;

/** Identifies one document of a case. Random: it says nothing about what it holds or whom. */
public record DocumentId(UUID value) {

    public static DocumentId random() {
        return new DocumentId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
