package fr.recours.programme.internal;

import fr.recours.matching.Dictionary;
import fr.recours.matching.ProgrammeDefinition;
import fr.recours.matching.ProgrammeFolder;
import fr.recours.shared.FrenchTime;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The definitions in force. Before anyone can be shown a verdict, their texts are in the database, so that it can be replayed
 * for ever; each has a status.
 */
@Component
class DefinitionRegister {

    private static final Logger log = LoggerFactory.getLogger(DefinitionRegister.class);

    private final List<ProgrammeDefinition> definitions;
    private final List<String> problems;
    private final List<String> warnings;

    DefinitionRegister(
            Dictionary dictionary,
            ProgrammeStore store,
            Clock clock,
            @Value("${recours.programmes:${recours.home:.recours}/programmes}") Path folder) {
        ProgrammeFolder library = ProgrammeFolder.read(folder, dictionary);
        this.definitions = library.programmes();
        this.problems = library.problems();
        this.warnings = library.warnings();
        problems.forEach(problem -> log.error("A programme file is left out: {}", problem));
        warnings.forEach(warning -> log.warn("A programme file is used, but: {}", warning));
        definitions.forEach(definition -> register(definition, store, clock));
    }

    private static void register(ProgrammeDefinition definition, ProgrammeStore store, Clock clock) {
        store.openIfNew(definition.code(), FrenchTime.today(clock));
        boolean added = store.keep(definition, clock.instant());
        if (added && store.texts(definition.code(), definition.version()).size() > 1) {
            log.warn(
                    "The definition of {} was changed without a new version: give it one, or verdicts given under {} cannot be"
                            + " told apart",
                    definition.code(),
                    definition.version());
        }
    }

    List<ProgrammeDefinition> definitions() {
        return definitions;
    }

    /** What is wrong with the files of the folder that are left out. */
    List<String> problems() {
        return problems;
    }

    /** What the linter has to say of the files of the folder that are used. */
    List<String> warnings() {
        return warnings;
    }
}
