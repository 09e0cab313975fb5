package fr.recours.search.internal.query;

import fr.recours.matching.DataElement;
import fr.recours.matching.Dictionary;
import fr.recours.matching.KnownFacts.Said;
import fr.recours.matching.Option;
import fr.recours.search.internal.analysis.Folded;
import fr.recours.search.internal.analysis.Synonyms;
import fr.recours.search.internal.facts.FactNames;
import fr.recours.search.internal.query.Asked.Comparison;
import fr.recours.shared.FrenchTime;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** Makes queries of what is asked about an element of the dictionary. What is not known answers no question but « manque ». */
final class FactQueries {

    private static final Set<String> YES = Set.of("oui", "yes", "vrai", "true");
    private static final Set<String> NO = Set.of("non", "no", "faux", "false");
    private static final Set<String> UNKNOWN = Set.of("inconnu", "inconnue", "unknown", "?");

    /** Seldom recorded: it is told by the birth. */
    private static final String AGE = "age_years";

    private static final String PRESSURES = "bp_readings";

    private final Dictionary dictionary;
    private final Clock clock;
    private final List<List<String>> things;

    FactQueries(Dictionary dictionary, Clock clock) {
        this.dictionary = dictionary;
        this.clock = clock;
        this.things = Synonyms.groups(dictionary).stream()
                .map(names -> names.stream().map(Folded::of).toList())
                .toList();
    }

    /**
     * One of these at least.
     *
     * @param surely where a value is known only so far, whether to take those surely as asked; else those that may be
     */
    Query any(List<DataElement> elements, Comparison comparison, Token value, boolean surely) throws QueryException {
        if (comparison == Comparison.IS && UNKNOWN.contains(Folded.of(value.text()))) {
            return missing(elements);
        }
        List<Query> each = new ArrayList<>();
        for (DataElement element : elements) {
            each.add(element(element, comparison, value, surely));
        }
        return any(each);
    }

    private static Query any(List<Query> each) {
        return each.size() == 1 ? each.getFirst() : either(each.toArray(Query[]::new));
    }

    Query element(DataElement element, Comparison comparison, Token value, boolean surely) throws QueryException {
        return switch (element.type()) {
            case INTEGER, DECIMAL -> number(element, comparison, NumberValue.read(element, value), surely);
            case DATE -> DayValue.read(value).query(FactNames.day(element.key()), comparison);
            case FLAG -> flag(element, value);
            case CODE, CODES -> code(element, value);
            case TEXT, PRESSURES, GROUP -> throw new IllegalStateException("not searched: " + element.key());
        };
    }

    /** Of the latest blood pressure. @param key of {@link FactNames} */
    Query pressure(String key, Comparison comparison, Token value) throws QueryException {
        DataElement readings = dictionary.require(PRESSURES);
        if (comparison == Comparison.IS && UNKNOWN.contains(Folded.of(value.text()))) {
            return missing(List.of(readings));
        }
        return NumberValue.read(readings, value).query(FactNames.number(key), comparison);
    }

    /** Of several donors any answers. An age grows: it is told by the birth wherever that is known, also from an age of long ago. */
    private Query number(DataElement element, Comparison comparison, NumberValue number, boolean surely) {
        String field = FactNames.number(element.key());
        if (element.scope() == DataElement.Scope.DONOR) {
            return number.any(field, comparison);
        }
        Query recorded = number.query(field, comparison);
        if (!element.key().equals(AGE)) {
            return recorded;
        }
        Query unborn = new BooleanQuery.Builder()
                .add(recorded, Occur.FILTER)
                .add(new FieldExistsQuery(FactNames.BIRTH), Occur.MUST_NOT)
                .build();
        return either(unborn, number.born(FrenchTime.today(clock), comparison, surely));
    }

    private static Query either(Query... several) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        for (Query one : several) {
            any.add(one, Occur.SHOULD);
        }
        return new ConstantScoreQuery(any.build());
    }

    private static Query flag(DataElement element, Token value) throws QueryException {
        String word = Folded.of(value.text());
        if (!YES.contains(word) && !NO.contains(word)) {
            throw new QueryException(value, "flag", value.text());
        }
        return term(FactNames.FLAG, FactNames.term(element.key(), (YES.contains(word) ? Said.YES : Said.NO).name()));
    }

    private Query code(DataElement element, Token value) throws QueryException {
        String wanted = Folded.of(value.text());
        List<String> codes = Stream.concat(
                        codes(element, wanted), sisters(wanted).flatMap(name -> codes(element, name)))
                .toList();
        if (codes.isEmpty() && element.takesTyped()) {
            return term(FactNames.CODE, FactNames.term(element.key(), wanted));
        }
        if (codes.isEmpty()) {
            throw notAmong(
                    value,
                    element.options().stream().flatMap(FactQueries::names).toList());
        }
        return term(FactNames.CODE, FactNames.term(element.key(), codes.getFirst()));
    }

    private static Stream<String> codes(DataElement element, String name) {
        return element.options().stream()
                .filter(option -> names(option).map(Folded::of).anyMatch(name::equals))
                .map(Option::code);
    }

    /** The other names of the same thing: maladie:ScS, anticorps:anti-Scl-70. */
    private Stream<String> sisters(String wanted) {
        return things.stream().filter(names -> names.contains(wanted)).flatMap(List::stream);
    }

    private static Stream<String> names(Option option) {
        return Stream.of(option.code(), option.label().fr(), option.label().en());
    }

    /** A value that is none of those a field has. */
    static QueryException notAmong(Token value, List<String> names) {
        Optional<String> near =
                Near.of(Folded.of(value.text()), names.stream().map(Folded::of).toList());
        return near.map(name -> new QueryException(value, "choice.near", value.text(), name))
                .orElseGet(() -> new QueryException(value, "choice", value.text()));
    }

    /** Lines of treatment with a drug, by any of its names, and where a part follows it also with that: cyclophosphamide/IV. */
    Query treatment(Token value) throws QueryException {
        int cut = dictionary.drug(value.text()).isPresent() ? -1 : value.text().indexOf('/');
        if (cut < 0) {
            return term(FactNames.TREATMENT, drug(value));
        }
        String drug = drug(value.saying(value.text().substring(0, cut).strip()));
        Token part = value.saying(value.text().substring(cut + 1).strip());
        String code =
                CourseParts.code(part.text()).orElseThrow(() -> new QueryException(part, "course", part.text(), drug));
        return term(FactNames.TREATMENT, drug + "/" + code);
    }

    private String drug(Token value) throws QueryException {
        return dictionary
                .drug(value.text())
                .orElseThrow(() -> notAmong(
                        value,
                        dictionary.drugs().stream()
                                .flatMap(drug -> Stream.of(
                                                Stream.of(drug.name()), drug.aliases().stream(), drug.brands().stream())
                                        .flatMap(names -> names))
                                .toList()))
                .name();
    }

    static Query known(List<DataElement> elements) {
        return any(elements.stream().map(FactQueries::known).toList());
    }

    /** Recorded, or told by what is: a finding derived from others, a sum of pulses, an age of a birth. */
    private static Query known(DataElement element) {
        String key = element.key();
        Query recorded = term(FactNames.KNOWN, key);
        return switch (element.type()) {
            case FLAG ->
                either(
                        recorded,
                        term(FactNames.FLAG, FactNames.term(key, Said.YES.name())),
                        term(FactNames.FLAG, FactNames.term(key, Said.NO.name())));
            case INTEGER, DECIMAL ->
                either(recorded, new FieldExistsQuery(key.equals(AGE) ? FactNames.BIRTH : FactNames.number(key)));
            case CODE, CODES, DATE, TEXT, PRESSURES, GROUP -> recorded;
        };
    }

    static Query missing(List<DataElement> elements) {
        return new BooleanQuery.Builder()
                .add(MatchAllDocsQuery.INSTANCE, Occur.FILTER)
                .add(known(elements), Occur.MUST_NOT)
                .build();
    }

    static Query term(String field, String value) {
        return new ConstantScoreQuery(new TermQuery(new Term(field, value)));
    }
}
