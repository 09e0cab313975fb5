package fr.recours.rcp;

import java.util.UUID;

/** Identifies one RCP meeting. Random: it says nothing about whom it names. */
public record MeetingId(UUID value) {

    public static MeetingId random() {
        return new MeetingId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
