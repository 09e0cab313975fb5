package fr.recours.shared;

import java.util.UUID;

/** Identifies one centre. Random: it says nothing about whom it names. */
public record CentreId(UUID value) {

    public static CentreId random() {
        return new CentreId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
