package fr.recours.search.internal.query;

import fr.recours.search.internal.analysis.CaseWords;
import fr.recours.search.internal.analysis.Names;
import fr.recours.search.internal.analysis.Spellings;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.AutomatonQuery;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.QueryBuilder;
import org.apache.lucene.util.automaton.Automaton;
import org.jspecify.annotations.Nullable;

/**
 * Makes queries of words. A word no case of the reader has is taken for a beginning; when none begins so either, for a
 * misspelt one. Which words those are is told, and depends on nothing the reader may not see.
 */
final class WordQueries extends QueryBuilder {

    private static final float BEGUN = 0.5f;
    private static final float MISSPELT = 0.3f;
    private static final int SHORTEST_BEGINNING = 3;
    private static final Spellings SPELLINGS = new Spellings();

    private final Analyzer again;
    private final List<String> fields;
    private final Names names;
    private final Predicate<Query> found;
    private final Collection<String> near;
    private Map<String, String> spellings = Map.of();
    private boolean strict;

    /**
     * @param again as {@code words}, for a word looked up while others are being read: an analyzer reads one text at a time
     * @param fields where to look
     * @param found whether any case of the reader answers a query
     * @param near takes the words that were looked for as misspelt
     */
    WordQueries(
            Analyzer words,
            Analyzer again,
            List<String> fields,
            Names names,
            Predicate<Query> found,
            Collection<String> near) {
        super(words);
        this.again = again;
        this.fields = fields;
        this.names = names;
        this.found = found;
        this.near = near;
    }

    /** Every word, anywhere. Small words alone are abbreviations, where they are any in capitals (les, LES); else they ask for everything. */
    Query words(String text) {
        spellings = SPELLINGS.of(text);
        String first = fields.getFirst();
        Query asked = createBooleanQuery(first, text, Occur.MUST);
        return orEverything(
                asked == null ? createBooleanQuery(first, text.toUpperCase(Locale.ROOT), Occur.MUST) : asked);
    }

    /** Words side by side. */
    Query phrase(String text) {
        strict = true;
        try {
            return orEverything(createPhraseQuery(fields.getFirst(), text));
        } finally {
            strict = false;
        }
    }

    Query beginning(String text) {
        return begun(analyzer.normalize(fields.getFirst(), text));
    }

    private Query begun(BytesRef beginning) {
        return everywhere(field -> new PrefixQuery(new Term(CaseWords.whole(field), beginning)));
    }

    private static Query orEverything(@Nullable Query asked) {
        return asked == null ? MatchAllDocsQuery.INSTANCE : asked;
    }

    @Override
    protected Query newTermQuery(Term term, float boost) {
        Query exact = everywhere(field -> super.newTermQuery(new Term(field, term.bytes()), boost));
        if (strict || names.knows(term.text()) || found.test(exact)) {
            return exact;
        }
        String word = spellings.getOrDefault(term.text(), term.text());
        if (word.length() >= SHORTEST_BEGINNING) {
            Query begun = begun(new BytesRef(word));
            if (found.test(begun)) {
                return new BoostQuery(begun, BEGUN);
            }
        }
        return misspelt(word, exact);
    }

    /**
     * What the word was perhaps meant to be: a known name in all its names, or a word some case of the reader has. Every word near
     * it counts, not the nearest few of the index: these might all be words of cases the reader may not see.
     */
    private Query misspelt(String word, Query exact) {
        int slips = word.chars().allMatch(Character::isLetter) ? Near.slips(word.length()) : 0;
        if (slips == 0) {
            return exact;
        }
        BooleanQuery.Builder meant = new BooleanQuery.Builder();
        for (int wrong = 1; wrong <= slips; wrong++) { // what is nearer answers more of them
            Automaton like = Near.like(word, wrong);
            meant.add(
                    everywhere(field -> new AutomatonQuery(new Term(CaseWords.whole(field), word), like)),
                    Occur.SHOULD);
        }
        Near.of(word, names.single())
                .flatMap(names::name)
                .ifPresent(name ->
                        meant.add(new WordQueries(again, again, fields, names, found, near).words(name), Occur.SHOULD));
        Query tolerant = meant.build();
        if (!found.test(tolerant)) {
            return exact;
        }
        near.add(word);
        return new BoostQuery(tolerant, MISSPELT);
    }

    @Override
    protected Query newSynonymQuery(String first, TermAndBoost[] terms) {
        List<Term> same =
                super.newSynonymQuery(first, terms) instanceof SynonymQuery query ? query.getTerms() : List.of();
        return everywhere(field -> {
            SynonymQuery.Builder one = new SynonymQuery.Builder(field);
            same.forEach(term -> one.addTerm(new Term(field, term.bytes())));
            return one.build();
        });
    }

    @Override
    protected Query newGraphSynonymQuery(Iterator<Query> names) {
        return Alternatives.of(names);
    }

    @Override
    protected Query analyzePhrase(String first, TokenStream words, int slop) throws IOException {
        Query phrase = super.analyzePhrase(first, words, slop);
        return phrase instanceof PhraseQuery side ? everywhere(field -> on(field, side)) : phrase;
    }

    private static Query on(String field, PhraseQuery phrase) {
        PhraseQuery.Builder same = new PhraseQuery.Builder().setSlop(phrase.getSlop());
        Term[] terms = phrase.getTerms();
        for (int i = 0; i < terms.length; i++) {
            same.add(new Term(field, terms[i].bytes()), phrase.getPositions()[i]);
        }
        return same.build();
    }

    @Override
    protected Query analyzeMultiPhrase(String first, TokenStream words, int slop) throws IOException {
        Query phrase = super.analyzeMultiPhrase(first, words, slop);
        return phrase instanceof MultiPhraseQuery side ? everywhere(field -> on(field, side)) : phrase;
    }

    private static Query on(String field, MultiPhraseQuery phrase) {
        MultiPhraseQuery.Builder same = new MultiPhraseQuery.Builder().setSlop(phrase.getSlop());
        for (int i = 0; i < phrase.getPositions().length; i++) {
            Term[] terms = Arrays.stream(phrase.getTermArrays()[i])
                    .map(term -> new Term(field, term.bytes()))
                    .toArray(Term[]::new);
            same.add(terms, phrase.getPositions()[i]);
        }
        return same.build();
    }

    private Query everywhere(Function<String, Query> one) {
        return fields.size() == 1
                ? one.apply(fields.getFirst())
                : new DisjunctionMaxQuery(fields.stream().map(one).toList(), 0);
    }
}
