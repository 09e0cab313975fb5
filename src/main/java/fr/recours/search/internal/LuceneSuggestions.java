package fr.recours.search.internal;

import fr.recours.matching.CaseFile;
import fr.recours.matching.DataElement;
import fr.recours.matching.Eligibility;
import fr.recours.matching.TreatmentCourse;
import fr.recours.matching.Value;
import fr.recours.programme.Programme;
import fr.recours.programme.Programmes;
import fr.recours.search.ProgrammeSuggestions;
import fr.recours.search.Suggestion;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Narrows twice. Which programmes are judged: all that the index does not surely rule out, by their criteria, and of the others as many
 * as a page shows, so that the reason of a no can be read. Which are shown as candidates: those of the disease, by what is surest. A
 * recorded disease decides alone. While it is unknown, the words of the case may tell of one by the names and summaries of
 * programmes, else what is recorded may by their criteria; else every programme is a candidate. A word never tells two programmes of
 * one disease apart: that is the matcher's to judge.
 */
@Component
class LuceneSuggestions implements ProgrammeSuggestions {

    /** Codes of the dictionary that name no single disease. */
    private static final Set<String> SEVERAL = Set.of("overlap");

    /** So many that surely do not apply are judged all the same. */
    private static final int REFUSALS = 20;

    private final Programmes programmes;
    private final ProgrammeIndex index;

    LuceneSuggestions(Programmes programmes) {
        this.programmes = programmes;
        this.index = new ProgrammeIndex(
                programmes.all().stream().map(Programme::definition).toList(), programmes.dictionary());
    }

    @Override
    public List<Suggestion> suggest(CaseFile caseFile, String words) {
        Set<String> candidates = candidates(caseFile, words);
        List<String> judged = judged(caseFile, candidates);
        Map<String, Eligibility> verdicts = programmes.judge(judged, caseFile).stream()
                .collect(Collectors.toMap(Eligibility::programme, Function.identity()));
        return programmes.all().stream()
                .flatMap(programme -> Stream.ofNullable(verdicts.get(programme.code()))
                        .map(verdict -> new Suggestion(programme, candidates.contains(programme.code()), verdict)))
                .sorted(Comparator.comparing(Suggestion::candidate)
                        .reversed()
                        .thenComparing(likelyFirst(caseFile, words)))
                .toList();
    }

    private List<String> judged(CaseFile caseFile, Set<String> candidates) {
        Set<String> open = index.notRuledOut(caseFile);
        Stream<String> refusals = programmes.all().stream()
                .map(Programme::code)
                .filter(code -> !open.contains(code))
                .sorted(Comparator.comparing(candidates::contains).reversed())
                .limit(REFUSALS);
        return Stream.concat(open.stream(), refusals).toList();
    }

    /** While the disease is unknown and words are all there is, those they are of come first; else the reading order stays. */
    private Comparator<Suggestion> likelyFirst(CaseFile caseFile, String words) {
        if (!disease(caseFile).isEmpty() || index.toldByNames(words).isEmpty()) {
            return (one, other) -> 0;
        }
        List<String> likely = index.likely(words);
        return Comparator.comparingInt(suggestion -> {
            int place = likely.indexOf(suggestion.programme().code());
            return place < 0 ? likely.size() : place;
        });
    }

    private Set<String> candidates(CaseFile caseFile, String words) {
        String disease = disease(caseFile);
        if (!disease.isEmpty() && !SEVERAL.contains(disease)) {
            return index.ofDiseases(Set.of(disease));
        }
        Set<String> diseases = index.toldByNames(words);
        if (diseases.isEmpty()) {
            diseases = index.toldByCriteria(recorded(caseFile));
        }
        return diseases.isEmpty() ? index.all() : index.ofDiseases(diseases);
    }

    private static String disease(CaseFile caseFile) {
        return caseFile.latest("disease")
                .map(observation -> observation.value() instanceof Value.Code(String code) ? code : "")
                .orElse("");
    }

    /** Drugs given and names of the elements that are known, in both languages. */
    private String recorded(CaseFile caseFile) {
        Stream<String> drugs = caseFile.treatments().stream().map(TreatmentCourse::drug);
        Stream<String> elements = caseFile.observations().stream()
                .flatMap(observation -> programmes.dictionary().find(observation.key()).stream())
                .map(DataElement::label)
                .flatMap(label -> Stream.of(label.fr(), label.en()));
        return Stream.concat(drugs, elements).collect(Collectors.joining(" "));
    }
}
