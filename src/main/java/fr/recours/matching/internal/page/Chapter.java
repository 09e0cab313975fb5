package fr.recours.matching.internal.page;

import fr.recours.matching.ProgrammeDefinition;
import fr.recours.matching.internal.engine.CompiledProgramme;

/** A programme and its rules. */
public record Chapter(ProgrammeDefinition programme, CompiledProgramme compiled) {}
