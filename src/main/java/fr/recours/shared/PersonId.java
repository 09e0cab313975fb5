package fr.recours.shared;

import java.util.UUID;

/** Identifies one person. Random: it says nothing about whom it names. */
public record PersonId(UUID value) {

    public static PersonId random() {
        return new PersonId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
