package fr.recours.programme;

import fr.recours.matching.ProgrammeDefinition;
import fr.recours.shared.PersonId;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A programme in force: its definition, and whether it takes patients.
 *
 * @param since the day it came to this status
 * @param places how many patients it may take and has taken; none when nobody said
 * @param reason why it came to this status, in the coordination's words; empty while nobody set it
 * @param setBy who said so; null while nobody did
 */
public record Programme(
        ProgrammeDefinition definition,
        ProgrammeStatus status,
        LocalDate since,
        @Nullable Places places,
        String reason,
        @Nullable PersonId setBy) {

    /** Places of a programme: 20 of 20, for instance. */
    public record Places(int taken, int total) {

        public Places {
            if (taken < 0 || total < 0) {
                throw new IllegalArgumentException("places are counted from zero");
            }
        }
    }

    public boolean isOpen() {
        return status == ProgrammeStatus.OPEN;
    }

    /** Stands for it where its code must not, as in a link sent by mail; always the same for a code. */
    public UUID id() {
        return UUID.nameUUIDFromBytes(code().getBytes(StandardCharsets.UTF_8));
    }

    public String code() {
        return definition.code();
    }
}
