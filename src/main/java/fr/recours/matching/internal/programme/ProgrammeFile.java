package fr.recours.matching.internal.programme;

import fr.recours.matching.DefinitionException;
import fr.recours.matching.internal.engine.CompiledProgramme;
import fr.recours.matching.internal.engine.CompiledProgramme.CompiledCriterion;
import fr.recours.matching.internal.engine.Derivations;
import fr.recours.matching.internal.language.RuleReader;
import fr.recours.matching.internal.language.Vocabulary;
import fr.recours.matching.internal.yaml.PlacedText;
import fr.recours.matching.internal.yaml.YamlMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the criteria of a programme file; every error of the file is found, not only the first. */
public final class ProgrammeFile {

    private static final Set<String> ROOT_KEYS =
            Set.of("code", "version", "name", "summary", "disease", "complete", "criteria");

    private final List<String> errors = new ArrayList<>();

    private ProgrammeFile() {}

    /** @throws DefinitionException with every error, each at its line and column */
    public static CompiledProgramme read(YamlMap root, Vocabulary vocabulary, Derivations derivations) {
        return new ProgrammeFile().criteria(root, vocabulary, derivations);
    }

    private CompiledProgramme criteria(YamlMap root, Vocabulary vocabulary, Derivations derivations) {
        attempt(() -> {
            root.allow(ROOT_KEYS);
            return true;
        });
        List<YamlMap> entries = root.maps("criteria");
        Map<String, PlacedText> ids = new LinkedHashMap<>();
        for (YamlMap entry : entries) {
            attempt(() -> entry.placed("id")).ifPresent(id -> {
                if (ids.putIfAbsent(id.text(), id) != null) {
                    errors.add(id.place().describe("criterion '" + id.text() + "' stands twice"));
                }
            });
        }
        CriterionReader reader =
                new CriterionReader(new RuleReader(vocabulary.withCriteria(ids.keySet())), ids.keySet());
        List<CompiledCriterion> criteria = new ArrayList<>();
        for (YamlMap entry : entries) {
            attempt(() -> reader.read(entry)).ifPresent(criteria::add);
        }
        errors.addAll(Circles.find(criteria, ids));
        if (!errors.isEmpty()) {
            throw new DefinitionException(errors);
        }
        return new CompiledProgramme(List.copyOf(criteria), derivations);
    }

    /** Something that can go wrong in a definition file. */
    private interface Step<T> {
        T run();
    }

    private <T> Optional<T> attempt(Step<T> step) {
        try {
            return Optional.of(step.run());
        } catch (DefinitionException e) {
            errors.addAll(e.errors());
            return Optional.empty();
        }
    }
}
