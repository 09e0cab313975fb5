package fr.recours.programme.internal;

import fr.recours.matching.Dictionary;
import fr.recours.matching.ProgrammeDefinition;
import fr.recours.matching.ProgrammeLibrary;
import fr.recours.shared.FrenchTime;
import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The definitions in force. Before anyone can be shown a verdict, their texts are in the database, so that it can be replayed
 * for ever; each has a status.
 */
@Component
class DefinitionRegister {

    private static final Logger log = LoggerFactory.getLogger(DefinitionRegister.class);

    private final List<ProgrammeDefinition> definitions;

    DefinitionRegister(Dictionary dictionary, ProgrammeStore store, Clock clock) {
        this.definitions = ProgrammeLibrary.standard(dictionary);
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
}
