package fr.recours.rcp;

import java.util.UUID;

/** Identifies one obligation. Random: it says nothing about whom it names. */
public record ObligationId(UUID value) {

    public static ObligationId random() {
        return new ObligationId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
