package fr.recours.matching;

import fr.recours.matching.internal.asking.Possible;
import fr.recours.matching.internal.lint.Uses;
import fr.recours.matching.internal.page.Chapter;
import fr.recours.matching.internal.page.CriteriaPage;
import fr.recours.matching.internal.page.DictionaryPage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The programmes and the dictionary as pages for readers, in Markdown. */
public final class ProgrammePages {

    private ProgrammePages() {}

    /** Every criterion: the protocol's words with their source, and the rule read back in both languages. */
    public static String criteria(List<ProgrammeDefinition> programmes) {
        return CriteriaPage.write(chapters(programmes));
    }

    /** Every data element, with the criteria that read it, and every drug. */
    public static String dictionary(Dictionary dictionary, List<ProgrammeDefinition> programmes) {
        return DictionaryPage.write(
                dictionary.sections(),
                dictionary.drugs(),
                chapters(programmes),
                derived(dictionary, programmes.getFirst()));
    }

    private static List<Chapter> chapters(List<ProgrammeDefinition> programmes) {
        return programmes.stream()
                .map(programme -> new Chapter(programme, programme.compiled()))
                .toList();
    }

    private static Map<String, List<String>> derived(Dictionary dictionary, ProgrammeDefinition any) {
        Possible known = new Possible(any.compiled(), any.library());
        Map<String, List<String>> derived = new LinkedHashMap<>();
        for (Section section : dictionary.sections()) {
            for (DataElement element : section.elements()) {
                List<String> sources = new ArrayList<>(known.inputs(element.key()));
                Criterion.Part part =
                        element.scope() == DataElement.Scope.DONOR ? Criterion.Part.DONOR : Criterion.Part.RECIPIENT;
                known.derivations(element.key()).forEach(rule -> sources.addAll(Uses.of(rule, part)));
                derived.put(element.key(), sources);
            }
        }
        return derived;
    }
}
