package fr.recours.rcp;

import java.util.UUID;

/** Identifies one person at one meeting. Random: it says nothing about whom it names. */
public record AttendeeId(UUID value) {

    public static AttendeeId random() {
        return new AttendeeId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
