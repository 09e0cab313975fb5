package fr.recours.search.internal.query;

import fr.recours.matching.ProgrammeDefinition;
import fr.recours.search.internal.analysis.CaseWords;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.memory.MemoryIndex;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.QueryBuilder;

/** What programmes are called: « autogreffe » names each whose name says so in any of its words, AHSCT or greffe autologue. */
final class ProgrammeNames {

    private static final String NAME = "name";

    private final Map<String, MemoryIndex> names = new LinkedHashMap<>();
    private final Analyzer asked;

    /** @param asked reads a question, each name of a thing standing for all of its names */
    ProgrammeNames(List<ProgrammeDefinition> programmes, Analyzer asked) {
        this.asked = asked;
        CaseWords texts = CaseWords.ofTexts();
        for (ProgrammeDefinition programme : programmes) {
            MemoryIndex name = new MemoryIndex();
            name.addField(NAME, programme.code(), texts);
            name.addField(NAME, programme.name().fr(), texts);
            name.addField(NAME, programme.name().en(), texts);
            name.freeze();
            names.put(programme.code(), name);
        }
    }

    List<String> codes() {
        return List.copyOf(names.keySet());
    }

    /** Codes of the programmes that have all these words in their name. */
    List<String> named(String words) {
        Query all = new QueryBuilder(asked).createBooleanQuery(NAME, words, Occur.MUST);
        return all == null
                ? List.of()
                : names.entrySet().stream()
                        .filter(one -> one.getValue().search(all) > 0)
                        .map(Map.Entry::getKey)
                        .toList();
    }
}
