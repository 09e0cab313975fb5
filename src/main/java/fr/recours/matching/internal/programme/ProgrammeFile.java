package fr.recours.matching.internal.programme;

import fr.recours.matching.Option;
import fr.recours.matching.internal.engine.CompiledProgramme;
import fr.recours.matching.internal.engine.CompiledProgramme.CompiledCriterion;
import fr.recours.matching.internal.engine.CompiledProgramme.CompiledWarning;
import fr.recours.matching.internal.engine.Derivations;
import fr.recours.matching.internal.language.Nearest;
import fr.recours.matching.internal.language.RuleReader;
import fr.recours.matching.internal.language.Vocabulary;
import fr.recours.matching.internal.rule.Rule;
import fr.recours.matching.internal.yaml.Place;
import fr.recours.matching.internal.yaml.PlacedText;
import fr.recours.matching.internal.yaml.YamlMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One programme file on its way to its criteria: first their names, which other files may refer to, then their rules. */
final class ProgrammeFile {

    private static final Set<String> ROOT_KEYS = Set.of(
            "code",
            "version",
            "name",
            "summary",
            "note",
            "disease",
            "complete",
            "donor_preference",
            "criteria",
            "warnings");

    private final YamlMap root;
    private final Errors errors;
    private final PlacedText code;
    private final Map<String, PlacedText> ids = new LinkedHashMap<>();
    private final List<CompiledCriterion> criteria = new ArrayList<>();
    private final List<CompiledWarning> warnings = new ArrayList<>();
    private final List<String> donorPreference = new ArrayList<>();
    private Map<Rule, Place> places = Map.of();

    ProgrammeFile(YamlMap root, Errors errors) {
        this.root = root;
        this.errors = errors;
        this.code = root.placed("code");
        errors.attempt(() -> {
            root.allow(ROOT_KEYS);
            return true;
        });
        for (YamlMap entry : root.maps("criteria")) {
            errors.attempt(() -> entry.placed("id")).ifPresent(id -> {
                if (ids.putIfAbsent(id.text(), id) != null) {
                    errors.add(id.place().describe("criterion '" + id.text() + "' stands twice"));
                }
            });
        }
    }

    PlacedText code() {
        return code;
    }

    Set<String> ids() {
        return ids.keySet();
    }

    /** Reads the rules. */
    void read(Vocabulary vocabulary) {
        disease(vocabulary);
        donorPreference(vocabulary);
        RuleReader rules = new RuleReader(vocabulary);
        places = rules.places();
        CriterionReader reader = new CriterionReader(rules, ids.keySet());
        for (YamlMap entry : root.maps("criteria")) {
            errors.attempt(() -> reader.read(entry)).ifPresent(criteria::add);
        }
        for (YamlMap entry : root.maps("warnings")) {
            errors.attempt(() -> new WarningReader(rules).read(entry)).ifPresent(warnings::add);
        }
    }

    private void disease(Vocabulary vocabulary) {
        errors.attempt(() -> root.placed("disease")).ifPresent(disease -> {
            List<String> known = vocabulary.diseases();
            if (!known.contains(disease.text())) {
                errors.add(disease.place()
                        .describe("unknown disease '" + disease.text() + "'" + Nearest.hint(disease.text(), known)));
            }
        });
    }

    private void donorPreference(Vocabulary vocabulary) {
        List<String> known = vocabulary.elements().apply("donor_relation").stream()
                .flatMap(relation -> relation.options().stream())
                .map(Option::code)
                .toList();
        if (root.has("donor_preference")) {
            for (PlacedText relation : root.placedTexts("donor_preference")) {
                donorPreference.add(relation.text());
                if (!known.contains(relation.text())) {
                    errors.add(relation.place()
                            .describe("unknown relation '" + relation.text() + "'"
                                    + Nearest.hint(relation.text(), known)));
                }
            }
        }
    }

    /** The rules read, each under its name. */
    Map<Circles.Name, Rule> rules() {
        Map<Circles.Name, Rule> rules = new LinkedHashMap<>();
        criteria.forEach(
                one -> rules.put(new Circles.Name(code.text(), one.criterion().id()), one.rule()));
        return rules;
    }

    void refuse(Circles.Name circle) {
        PlacedText id = ids.get(circle.criterion());
        if (id != null && circle.programme().equals(code.text())) {
            errors.add(id.place().describe("criterion '" + id.text() + "' refers to itself"));
        }
    }

    ReadProgramme finished(Derivations derivations) {
        CompiledProgramme compiled =
                new CompiledProgramme(code.text(), criteria, warnings, donorPreference, derivations);
        return new ReadProgramme(compiled, code.place(), Map.copyOf(ids), places);
    }
}
