package fr.recours.letter.internal.reading;

import fr.recours.matching.Value;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which disease a letter is about: the only one named, or the one named far more often. */
final class Diseases {

    private static final int FAR_MORE = 2;

    private final List<FindingReader.Told> told;
    private final Zones zones;

    Diseases(List<FindingReader.Told> told, Zones zones) {
        this.told = told;
        this.zones = zones;
    }

    /** Empty when two diseases are named as often. A named overlap of both is the disease. */
    Optional<String> main() {
        Map<String, Integer> named = new LinkedHashMap<>();
        for (FindingReader.Told one : told) {
            if (one.candidate().key().equals("disease")
                    && !zones.elsewhere(one.at())
                    && one.candidate().value() instanceof Value.Code(String code)) {
                named.merge(code, 1, Integer::sum);
            }
        }
        if (named.size() > 1) {
            named.remove("other"); // « SSc avec un syndrome sec »
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
}
