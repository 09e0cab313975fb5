package fr.recours.matching.internal.programme;

import fr.recours.matching.Bilingual;
import fr.recours.matching.Criterion;
import fr.recours.matching.internal.engine.CompiledProgramme.CompiledCriterion;
import fr.recours.matching.internal.engine.CompiledProgramme.Remark;
import fr.recours.matching.internal.language.Nearest;
import fr.recours.matching.internal.language.RuleReader;
import fr.recours.matching.internal.language.Sentences;
import fr.recours.matching.internal.rule.Rule;
import fr.recours.matching.internal.yaml.PlacedText;
import fr.recours.matching.internal.yaml.YamlMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads one criterion of a programme file. */
record CriterionReader(RuleReader rules, Set<String> ids) {

    private static final Set<String> KEYS = Set.of(
            "id",
            "part",
            "kind",
            "stage",
            "blocker",
            "label",
            "text",
            "source",
            "rule",
            "ambiguity",
            "remarks",
            "same_as",
            "part_of");

    CompiledCriterion read(YamlMap map) {
        map.allow(KEYS);
        PlacedText written = map.placed("rule");
        Rule rule = rules.read(written);
        List<Remark> remarks = new ArrayList<>();
        Bilingual ambiguity = null;
        if (map.has("ambiguity")) {
            YamlMap note = map.map("ambiguity");
            note.allow(Set.of("fr", "en", "when"));
            ambiguity = new Bilingual(note.text("fr"), note.text("en"));
            if (note.has("when")) {
                remarks.add(new Remark(rules.read(note.placed("when")), ambiguity));
            }
        }
        for (YamlMap remark : map.maps("remarks")) {
            remark.allow(Set.of("fr", "en", "when"));
            remarks.add(
                    new Remark(rules.read(remark.placed("when")), new Bilingual(remark.text("fr"), remark.text("en"))));
        }
        Bilingual text = map.bilingual("text");
        Criterion criterion = new Criterion(
                map.text("id"),
                map.has("part") ? map.constant("part", Criterion.Part.class) : Criterion.Part.RECIPIENT,
                map.constant("kind", Criterion.Kind.class),
                map.has("stage") ? map.constant("stage", Criterion.Stage.class) : Criterion.Stage.REFERRAL,
                map.constant("blocker", Criterion.Blocker.class),
                map.bilingual("label"),
                text.fr(),
                map.text("source"),
                text.en(),
                ambiguity,
                written.text(),
                Sentences.of(rule),
                known(map, "same_as"),
                known(map, "part_of"));
        return new CompiledCriterion(criterion, rule, List.copyOf(remarks));
    }

    private @Nullable String known(YamlMap map, String key) {
        if (!map.has(key)) {
            return null;
        }
        PlacedText id = map.placed(key);
        if (!ids.contains(id.text())) {
            throw id.place().error("unknown criterion '" + id.text() + "'" + Nearest.hint(id.text(), ids));
        }
        return id.text();
    }
}
