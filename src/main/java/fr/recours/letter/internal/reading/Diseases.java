package fr.recours.letter.internal.reading;

import fr.recours.letter.internal.lexicon.Cue;
import fr.recours.letter.internal.lexicon.Hit;
import fr.recours.letter.internal.lexicon.Term.Finding;
import fr.recours.matching.Value;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Which disease a letter is about: the only one named, or the one named far more often. */
final class Diseases {

    private static final int FAR_MORE = 2;
    private static final String OTHER = "other";
    private static final Set<String> ASIDE = Set.of("comorbidit", "autr", "antecedent", "atcd");

    private final List<FindingReader.Told> told;
    private final Zones zones;
    private final Page page;

    Diseases(List<FindingReader.Told> told, Zones zones, Page page) {
        this.page = page;
        this.told = told;
        this.zones = zones;
    }

    /** Empty when two diseases are named as often. A named overlap of both is the disease. */
    Optional<String> main() {
        Map<String, Integer> named = new LinkedHashMap<>();
        for (FindingReader.Told one : told) {
            if (one.candidate().key().equals("disease")
                    && !zones.elsewhere(one.at())
                    && one.candidate().value() instanceof Value.Code(String code)
                    && !(code.equals(OTHER) && aside(one.at()))) {
                named.merge(code, 1, Integer::sum);
            }
        }
        if (page.hits.stream().anyMatch(Diseases::ours)) {
            named.remove(OTHER); // « SSc avec un syndrome sec », « sclérodermie probable »
        }
        if (named.containsKey("overlap")) {
            return Optional.of("overlap");
        }
        List<Map.Entry<String, Integer>> ranked = named.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()))
                .toList();
        boolean clear = ranked.size() == 1
                || ranked.size() > 1
                        && ranked.get(0).getValue() >= FAR_MORE * ranked.get(1).getValue();
        return clear ? Optional.of(ranked.getFirst().getKey()) : Optional.empty();
    }

    /** Whether systemic sclerosis, lupus or their overlap is named, be it in doubt or denied. */
    private static boolean ours(Hit hit) {
        return hit.terms().stream()
                .anyMatch(term -> term instanceof Finding finding
                        && finding.yes().stream()
                                .anyMatch(claim -> claim.key().equals("disease")
                                        && !claim.value().equals(OTHER)));
    }

    /** « Comorbidités : myasthénie », « suivie initialement pour une polyarthrite rhumatoïde ». */
    private boolean aside(int index) {
        return IntStream.range(page.sentenceStart(index), page.sentenceEnd(index))
                        .anyMatch(i -> page.is(i, Cue.EARLIER))
                || IntStream.range(0, index).anyMatch(i -> page.isAny(i, ASIDE));
    }
}
