package fr.recours.rcp;

import java.util.UUID;

/** Identifies one version of an opinion. Random: it says nothing about whom it names. */
public record OpinionId(UUID value) {

    public static OpinionId random() {
        return new OpinionId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
