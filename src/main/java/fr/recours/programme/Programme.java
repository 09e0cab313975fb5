package fr.recours.programme;

import fr.recours.matching.ProgrammeDefinition;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A programme in force: its definition, and whether it takes patients.
 *
 * @param since the day it came to this status
 * @param places how many patients it may take and has taken; none when nobody said
 */
public record Programme(
        ProgrammeDefinition definition,
        ProgrammeStatus status,
        LocalDate since,
        @Nullable Places places) {

    /** Places of a programme: 20 of 20, for instance. */
    public record Places(int taken, int total) {

        public Places {
            if (taken < 0 || total < 0) {
                throw new IllegalArgumentException("places are counted from zero");
            }
        }
    }

    public String code() {
        return definition.code();
    }
}
