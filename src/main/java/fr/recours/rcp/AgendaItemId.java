package fr.recours.rcp;

import java.util.UUID;

/** Identifies one listing of a referral on a meeting. Random: it says nothing about whom it names. */
public record AgendaItemId(UUID value) {

    public static AgendaItemId random() {
        return new AgendaItemId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
