package fr.recours.search.internal.index;

import fr.recours.matching.Bilingual;
import fr.recours.matching.CaseFile;
import fr.recours.matching.DataElement;
import fr.recours.matching.Dictionary;
import fr.recours.matching.Drug;
import fr.recours.matching.Observation;
import fr.recours.matching.Option;
import fr.recours.matching.TreatmentCourse;
import fr.recours.matching.TreatmentCourse.Outcome;
import fr.recours.matching.Value;
import fr.recours.search.internal.analysis.Folded;
import fr.recours.search.internal.analysis.ValueWords;
import fr.recours.search.internal.facts.FactNames;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexableField;

/**
 * What is recorded of a case in words, French and English: drugs with how they were given and how it
 * went, choices made, findings that are there, and what was typed where
 * there is no choice. Numbers have fields.
 */
final class RecordedWords implements Function<CaseFile, List<IndexableField>> {

    /** They say who somebody is. */
    private static final Set<String> WHO = Set.of("patient_pseudonym", "referring_doctor");

    private final Dictionary dictionary;

    RecordedWords(Dictionary dictionary) {
        this.dictionary = dictionary;
    }

    /** @param facts without a word of who somebody is: their texts stand in the index in clear */
    @Override
    public List<IndexableField> apply(CaseFile facts) {
        return Stream.concat(
                        CaseFields.words(CaseFields.WORDS, words(facts)).stream(),
                        facts.observations().stream().flatMap(this::typed))
                .toList();
    }

    /** Codes that do not stand in the list of their element. */
    private Stream<IndexableField> typed(Observation seen) {
        DataElement element = dictionary.find(seen.key()).orElse(null);
        return element != null && seen.value() instanceof Value.Codes(List<String> codes)
                ? codes.stream()
                        .filter(code -> !element.isListed(code))
                        .map(code ->
                                new StringField(FactNames.CODE, FactNames.term(seen.key(), Folded.of(code)), Store.NO))
                : Stream.of();
    }

    private String words(CaseFile facts) {
        return Stream.concat(
                        facts.observations().stream().flatMap(this::words),
                        facts.treatments().stream().flatMap(this::words))
                .distinct()
                .collect(Collectors.joining("\n"));
    }

    private Stream<String> words(Observation seen) {
        return WHO.contains(seen.key()) ? Stream.of() : told(seen);
    }

    private Stream<String> told(Observation seen) {
        return dictionary.find(seen.key()).stream().flatMap(element -> switch (seen.value()) {
            case Value.Flag(boolean present) ->
                present ? Stream.of(element.label().fr(), element.label().en()) : Stream.<String>of();
            case Value.Code(String code) -> choices(element, List.of(code));
            case Value.Codes(List<String> codes) -> choices(element, codes);
            case Value.Text(String text) -> Stream.of(text);
            case Value.Quantity _, Value.Day _, Value.Pressures _ -> Stream.<String>of();
        });
    }

    private static Stream<String> choices(DataElement element, List<String> codes) {
        return codes.stream().flatMap(code -> element.option(code)
                .map(Option::label)
                .map(label -> Stream.of(label.fr(), label.en()))
                .orElse(Stream.of(code)));
    }

    private Stream<String> words(TreatmentCourse course) {
        Stream<String> names = dictionary.drug(course.drug()).map(Drug::label).stream()
                .flatMap(label -> Stream.of(label.fr(), label.en()));
        return Stream.of(
                        names,
                        Stream.of(course.drug(), course.brand(), course.schedule(), course.indication())
                                .filter(Objects::nonNull),
                        Stream.ofNullable(course.route()).flatMap(route -> labels("form.course.route." + route)),
                        course.outcomes().stream()
                                .filter(outcome -> outcome != Outcome.UNKNOWN)
                                .flatMap(outcome -> labels("form.course.outcome." + outcome)))
                .flatMap(words -> words);
    }

    private static Stream<String> labels(String key) {
        Bilingual label = ValueWords.text(key);
        return Stream.of(label.fr(), label.en());
    }
}
