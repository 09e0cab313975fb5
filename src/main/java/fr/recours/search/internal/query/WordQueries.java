package fr.recours.search.internal.query;

import fr.recours.search.internal.analysis.CaseWords;
import fr.recours.search.internal.analysis.Names;
import fr.recours.search.internal.analysis.Spellings;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
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
 * misspelt one. So is one that few cases have beside a name it is nearly, or a word that far more cases have: somebody made the same
 * error; or beside words far more cases have that begin so: they wrote it short. Which were taken for misspelt is told, and nothing
 * depends on what the reader may not see.
 */
final class WordQueries extends QueryBuilder {

    private static final float BEGUN = 0.5f;
    private static final float MISSPELT = 0.3f;
    private static final int SHORTEST_BEGINNING = 3;

    /** A word so many cases have is meant as it is written. */
    private static final int USUAL = 5;

    /** So many times as many cases have the word that was meant. */
    private static final int FAR_MORE = 5;

    private static final Spellings SPELLINGS = new Spellings();

    private final Analyzer again;
    private final List<String> fields;
    private final Names names;
    private final Reach reach;
    private final Misspelt misspelt;
    private Map<String, String> spellings = Map.of();
    private boolean strict;
    private boolean sure;

    /**
     * @param again as {@code words}, for a word looked up while others are being read: an analyzer reads one text at a time
     * @param fields where to look
     * @param reach what the reader's cases answer
     * @param misspelt takes the words that were looked for as such
     */
    WordQueries(Analyzer words, Analyzer again, List<String> fields, Names names, Reach reach, Misspelt misspelt) {
        super(words);
        this.again = again;
        this.fields = fields;
        this.names = names;
        this.reach = reach;
        this.misspelt = misspelt;
    }

    /** Every word, anywhere. Small words alone are abbreviations, where they are any in capitals (les, LES); else they ask for everything. */
    Query words(String text) {
        spellings = SPELLINGS.of(text);
        String first = fields.getFirst();
        Query asked = createBooleanQuery(first, text, Occur.MUST);
        return orEverything(
                asked == null ? createBooleanQuery(first, text.toUpperCase(Locale.ROOT), Occur.MUST) : asked);
    }

    /** The same, but a word some case has is meant as it is written. */
    Query surely(String text) {
        sure = true;
        try {
            return words(text);
        } finally {
            sure = false;
        }
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
        if (strict || names.knows(term.text())) {
            return exact;
        }
        int cases = reach.count(exact, USUAL);
        if (cases == USUAL || sure && cases > 0) {
            return exact;
        }
        String word = spellings.getOrDefault(term.text(), term.text());
        if (cases > 0) {
            return alsoMeant(word, exact, cases);
        }
        return beginning(word, 1).orElseGet(() -> misspelt(word, exact));
    }

    /** Words that begin so, where at least so many cases have one. */
    private Optional<Query> beginning(String word, int cases) {
        if (word.length() < SHORTEST_BEGINNING) {
            return Optional.empty();
        }
        Query begun = begun(new BytesRef(word));
        return reach.count(begun, cases) < cases ? Optional.empty() : Optional.of(new BoostQuery(begun, BEGUN));
    }

    /**
     * What the word was perhaps meant to be: a known name in all its names, or a word some case of the reader has. Every word near
     * it counts, not the nearest few of the index: these might all be words of cases the reader may not see.
     */
    private Query misspelt(String word, Query exact) {
        int slips = slips(word);
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
        name(word).ifPresent(name -> meant.add(name, Occur.SHOULD));
        Query tolerant = meant.build();
        if (!reach.any(tolerant)) {
            return exact;
        }
        misspelt.inNone(word);
        return new BoostQuery(tolerant, MISSPELT);
    }

    private static int slips(String word) {
        return word.chars().allMatch(Character::isLetter) ? Near.slips(word.length()) : 0;
    }

    /** The known name a word is nearly, in all its names. */
    private Optional<Query> name(String word) {
        return Near.of(word, names.single())
                .flatMap(names::name)
                .map(name -> new WordQueries(again, again, fields, names, reach, misspelt).words(name));
    }

    /** A word so few cases have that it may be an error of theirs too, or a beginning they wrote for the whole. */
    private Query alsoMeant(String word, Query exact, int cases) {
        BooleanQuery.Builder meant = new BooleanQuery.Builder().add(exact, Occur.SHOULD);
        nearly(word, cases).ifPresent(near -> {
            misspelt.inFew(word);
            meant.add(new BoostQuery(near, MISSPELT), Occur.SHOULD);
        });
        beginning(word, cases * FAR_MORE).ifPresent(begun -> meant.add(begun, Occur.SHOULD));
        BooleanQuery asked = meant.build();
        return asked.clauses().size() == 1 ? exact : asked;
    }

    /** Far more usual words one letter away, and a known name. */
    private Optional<Query> nearly(String word, int cases) {
        if (slips(word) == 0) {
            return Optional.empty();
        }
        BooleanQuery.Builder found = new BooleanQuery.Builder();
        Automaton like = Near.like(word, 1);
        fields.forEach(field -> reach.words(CaseWords.whole(field), like, cases * FAR_MORE)
                .forEach(other -> found.add(other, Occur.SHOULD)));
        name(word).filter(reach::any).ifPresent(name -> found.add(name, Occur.SHOULD));
        BooleanQuery near = found.build();
        return near.clauses().isEmpty() ? Optional.empty() : Optional.of(near);
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
        return phrase instanceof PhraseQuery side ? everywhere(field -> Phrases.in(field, side)) : phrase;
    }

    @Override
    protected Query analyzeMultiPhrase(String first, TokenStream words, int slop) throws IOException {
        Query phrase = super.analyzeMultiPhrase(first, words, slop);
        return phrase instanceof MultiPhraseQuery side ? everywhere(field -> Phrases.in(field, side)) : phrase;
    }

    private Query everywhere(Function<String, Query> one) {
        return fields.size() == 1
                ? one.apply(fields.getFirst())
                : new DisjunctionMaxQuery(fields.stream().map(one).toList(), 0);
    }
}
