package fr.recours.programme;

import fr.recours.matching.ProgrammeDefinition;
import java.time.LocalDate;

/** A programme in force: its definition, and whether it takes patients. */
public record Programme(ProgrammeDefinition definition, ProgrammeStatus status, LocalDate since) {

    public String code() {
        return definition.code();
    }
}
