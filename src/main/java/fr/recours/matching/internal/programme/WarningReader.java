package fr.recours.matching.internal.programme;

import fr.recours.matching.Bilingual;
import fr.recours.matching.Warning;
import fr.recours.matching.internal.engine.CompiledProgramme.CompiledWarning;
import fr.recours.matching.internal.language.RuleReader;
import fr.recours.matching.internal.language.Sentences;
import fr.recours.matching.internal.rule.Rule;
import fr.recours.matching.internal.yaml.PlacedText;
import fr.recours.matching.internal.yaml.YamlMap;
import java.util.Set;

/** Reads one warning of a programme file. */
record WarningReader(RuleReader rules) {

    private static final Set<String> KEYS = Set.of("fr", "en", "source", "when");

    CompiledWarning read(YamlMap map) {
        map.allow(KEYS);
        PlacedText written = map.placed("when");
        Rule when = rules.read(written);
        Bilingual text = new Bilingual(map.text("fr"), map.text("en"));
        return new CompiledWarning(new Warning(text, map.text("source"), written.text(), Sentences.of(when)), when);
    }
}
