package fr.recours.search.internal.query;

import fr.recours.matching.DataElement;
import fr.recours.matching.Result;
import fr.recours.referral.CaseText;
import fr.recours.search.internal.analysis.Folded;
import fr.recours.search.internal.analysis.ValueWords;
import fr.recours.search.internal.facts.FactNames;
import fr.recours.search.internal.index.CaseFields;
import fr.recours.search.internal.index.Scope;
import fr.recours.search.internal.query.Asked.Comparison;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;

/** Turns what was understood into a query. The reader's rights come around it, by {@link Scope}. */
final class CaseQueries {

    /** The beginning of a reference, R-7K4M-QX2, or the whole of one as it is quoted: 7K4M-QX2. Its letters are those that are not mistaken. */
    private static final Pattern REFERENCE = Pattern.compile(
            "(?i)r-\\w{1,4}(?:-\\w{0,3})?|[234679ACDEFGHJKMNPQRTVWXY]{4}-[234679ACDEFGHJKMNPQRTVWXY]{3}");

    private static final String OUTCOME = "outcomeCode";
    private static final String RESULT = "result";

    private final FieldNames names;
    private final FactQueries facts;
    private final Function<List<String>, WordQueries> words;
    private final Scope scope;
    private final Centres centres;
    private final ProgrammeNames programmes;

    /**
     * @param words makes queries of words in these fields
     * @param centres those the reader has cases of
     */
    CaseQueries(
            FieldNames names,
            FactQueries facts,
            Function<List<String>, WordQueries> words,
            Scope scope,
            Centres centres,
            ProgrammeNames programmes) {
        this.names = names;
        this.facts = facts;
        this.words = words;
        this.scope = scope;
        this.centres = centres;
        this.programmes = programmes;
    }

    Query of(Asked asked) throws QueryException, IOException {
        return of(asked, false);
    }

    /** @param surely under « SAUF » only what surely is so is left out, under nothing what may be so is found */
    private Query of(Asked asked, boolean surely) throws QueryException, IOException {
        return switch (asked) {
            case Asked.All(var parts) -> all(parts, surely);
            case Asked.Any(var parts) -> joined(parts, Occur.SHOULD, surely);
            case Asked.Not(var part) ->
                new BooleanQuery.Builder()
                        .add(MatchAllDocsQuery.INSTANCE, Occur.FILTER)
                        .add(of(part, !surely), Occur.MUST_NOT)
                        .build();
            case Asked.Words(var text) -> words(text, surely);
            case Asked.Phrase(var text) -> words.apply(scope.words()).phrase(text);
            case Asked.Beginning(var text) -> words.apply(scope.words()).beginning(text);
            case Asked.Fact(var field, var comparison, var value) -> fact(field, comparison, value, surely);
        };
    }

    private Query all(List<Asked> parts, boolean surely) throws QueryException, IOException {
        return parts.isEmpty() ? MatchAllDocsQuery.INSTANCE : joined(parts, Occur.MUST, surely);
    }

    private Query joined(List<Asked> parts, Occur occur, boolean surely) throws QueryException, IOException {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (Asked part : parts) {
            all.add(of(part, surely), occur);
        }
        return all.build();
    }

    /** A reference typed without its field, among other words, is found too. */
    private Query words(String row, boolean surely) {
        Map<Boolean, List<String>> typed = Stream.of(row.split(" "))
                .collect(Collectors.partitioningBy(
                        word -> REFERENCE.matcher(word).matches()));
        List<String> references = typed.getOrDefault(true, List.of());
        if (references.isEmpty()) {
            return anywhere(row, surely);
        }
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        references.forEach(word -> all.add(either(anywhere(word, surely), reference(word)), Occur.MUST));
        List<String> others = typed.getOrDefault(false, List.of());
        if (!others.isEmpty()) {
            all.add(anywhere(String.join(" ", others), surely), Occur.MUST);
        }
        return all.build();
    }

    private Query anywhere(String text, boolean surely) {
        WordQueries anywhere = words.apply(scope.words());
        return surely ? anywhere.surely(text) : anywhere.words(text);
    }

    /** The beginning of one, its R told or not. */
    private static Query reference(String text) {
        String plain = CaseFields.plain(text);
        return either(
                new PrefixQuery(new Term(CaseFields.REFERENCE, plain)),
                new PrefixQuery(new Term(CaseFields.REFERENCE, "r" + plain)));
    }

    private static Query either(Query one, Query other) {
        return new BooleanQuery.Builder()
                .add(one, Occur.SHOULD)
                .add(other, Occur.SHOULD)
                .build();
    }

    private Query fact(SearchField field, Comparison comparison, Token value, boolean surely)
            throws QueryException, IOException {
        boolean compares = comparison != Comparison.IS;
        if (compares && !field.ordered()) {
            throw new QueryException(value, "order");
        }
        return switch (field) {
            case SearchField.Element(var elements) -> facts.any(elements, comparison, value, surely);
            case SearchField.Verdict(var programme) -> verdict(programme, result(value));
            case SearchField.Text(var kind) -> text(kind, value);
            case SearchField.Fixed fixed -> fixed(fixed, comparison, value);
        };
    }

    private Query fixed(SearchField.Fixed field, Comparison comparison, Token value)
            throws QueryException, IOException {
        return switch (field) {
            case CENTRE -> centres.query(value);
            case TREATMENT -> facts.treatment(value);
            case OPINION -> opinion(value);
            case STATE -> coded(CaseFields.STATE, "referralState", value);
            case URGENCY -> coded(CaseFields.URGENCY, "urgency", value);
            case ELIGIBLE -> verdict(programme(value), Result.ELIGIBLE.name());
            case REFERENCE -> reference(value.text());
            case SUBMITTED -> DayValue.read(value).query(CaseFields.SUBMITTED, comparison);
            case DECIDED -> DayValue.read(value).any(CaseFields.DECIDED, comparison);
            case KNOWN -> FactQueries.known(elements(value));
            case MISSING -> FactQueries.missing(elements(value));
            case SYSTOLIC -> facts.pressure(FactNames.SYSTOLIC, comparison, value);
            case DIASTOLIC -> facts.pressure(FactNames.DIASTOLIC, comparison, value);
        };
    }

    private List<DataElement> elements(Token value) throws QueryException {
        Optional<SearchField> named = names.find(value.text());
        if (named.isPresent() && named.get() instanceof SearchField.Element(var elements)) {
            return elements;
        }
        throw FactQueries.notAmong(value, List.copyOf(names.names()));
    }

    private Query text(CaseText.Source kind, Token value) {
        if (kind == CaseText.Source.MESSAGE && !scope.messages()) {
            return new MatchNoDocsQuery();
        }
        WordQueries there = words.apply(List.of(CaseFields.text(kind)));
        return value.is(Token.Piece.PHRASE) ? there.phrase(value.text()) : there.words(value.text());
    }

    private static Query coded(String field, String type, Token value) throws QueryException {
        List<String> codes = ValueWords.codes(type);
        return FactQueries.term(
                field,
                ValueWords.code(type, codes, value.text())
                        .orElseThrow(() -> FactQueries.notAmong(value, all(type, codes))));
    }

    private static List<String> all(String type, List<String> codes) {
        return codes.stream().flatMap(code -> ValueWords.names(type, code)).toList();
    }

    private static String result(Token value) throws QueryException {
        List<String> codes = Arrays.stream(Result.values()).map(Enum::name).toList();
        return ValueWords.code(RESULT, codes, value.text())
                .orElseThrow(() -> FactQueries.notAmong(value, all(RESULT, codes)));
    }

    private String programme(Token value) throws QueryException {
        return programmes.codes().stream()
                .filter(code -> Folded.of(code).equals(Folded.of(value.text())))
                .findFirst()
                .orElseThrow(() -> FactQueries.notAmong(value, programmes.codes()));
    }

    private static Query verdict(String programme, String result) {
        return FactQueries.term(CaseFields.GIVEN, FactNames.term(programme, result));
    }

    /** What was decided, on which programme by any of its names, or in which words. */
    private Query opinion(Token value) {
        BooleanQuery.Builder said = new BooleanQuery.Builder();
        ValueWords.code(OUTCOME, ValueWords.codes(OUTCOME), value.text())
                .ifPresent(code -> said.add(FactQueries.term(CaseFields.OUTCOME, code), Occur.SHOULD));
        programmes
                .named(value.text())
                .forEach(code -> said.add(FactQueries.term(CaseFields.OPINION_ON, code), Occur.SHOULD));
        said.add(text(CaseText.Source.OPINION, value), Occur.SHOULD);
        return said.build();
    }
}
