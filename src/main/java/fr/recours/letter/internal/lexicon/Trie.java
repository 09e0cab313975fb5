package fr.recours.letter.internal.lexicon;

import fr.recours.letter.internal.text.Token;
import fr.recours.letter.internal.text.Tokenizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The automaton of the lexicon: one state per token, the longest match wins. */
final class Trie {

    /** Longer words in capitals are shouted, shorter ones are abbreviations: « TV » is no television, « tv » is. */
    private static final int LONGEST_ABBREVIATION = 3;

    /** Shorter words such as « évoquant » are too near to others (« évoluant ») to be guessed. */
    private static final int LONG_WORD = 9;

    /** Words let pass within one phrase. */
    private static final int MOST_PASSED = 4;

    private static final class State {
        private final Map<String, State> next = new HashMap<>();
        private final List<Spelling> spellings = new ArrayList<>();
    }

    /**
     * @param exact how the words must be written, letter for letter; none when accents and capitals do not matter
     * @param lowered whether {@code exact} is compared without regard to capitals
     */
    private record Spelling(Term term, @Nullable String exact, boolean lowered) {

        boolean fits(String written) {
            return exact == null || exact.equals(lowered ? written.toLowerCase(Locale.ROOT) : written);
        }
    }

    private final State root = new State();
    private final Set<String> passed = new HashSet<>();
    private final Set<String> forms = new HashSet<>();
    private final Set<String> telling = new HashSet<>();
    private final Set<String> names = new HashSet<>();

    /** Every form a word of the lexicon can take. */
    Set<String> forms() {
        return forms;
    }

    /** Forms a mistyped word may be read as: those of findings, measures and drugs, and other words when they are long. */
    Set<String> telling() {
        return telling;
    }

    /** Forms of single words that are followed by a number: measures, drugs and tests. */
    Set<String> names() {
        return names;
    }

    /** @param words that may stand anywhere within the words of a finding, « l'HTA est donc bien contrôlée », and change nothing */
    void letPass(Set<String> words) {
        passed.addAll(words);
    }

    private static boolean numbered(Term term) {
        return term instanceof Term.Measure
                || term instanceof Term.DrugName
                || term instanceof Term.Finding finding && finding.test();
    }

    /** @param spelled the words; after « = » accents matter, after « ! » and in short capitals every letter does */
    void add(String spelled, Term term) {
        boolean accented = spelled.length() > 1 && spelled.startsWith("=");
        boolean literal = spelled.length() > 1 && spelled.startsWith("!");
        String words = accented || literal ? spelled.substring(1) : spelled;
        List<Token> tokens = Tokenizer.tokens(words);
        if (tokens.size() == 1 && numbered(term)) {
            names.add(tokens.getFirst().form());
        }
        for (Token token : tokens) {
            forms.add(token.form());
            if (!(term instanceof Term.Word) || token.form().length() >= LONG_WORD) {
                telling.add(token.form());
            }
        }
        boolean abbreviation =
                words.length() <= LONGEST_ABBREVIATION && words.chars().allMatch(Character::isUpperCase);
        Spelling spelling = new Spelling(term, accented || literal || abbreviation ? words : null, accented);
        List<String> path = tokens.stream().map(Token::form).toList();
        put(path, spelling);
        List<String> hasty = path.stream().filter(form -> !form.equals("'")).toList(); // « pas d antécédent »
        if (hasty.size() < path.size() && hasty.size() > 1) {
            put(hasty, spelling);
        }
    }

    private void put(List<String> path, Spelling spelling) {
        State state = root;
        for (String form : path) {
            state = state.next.computeIfAbsent(form, unseen -> new State());
        }
        state.spellings.add(spelling);
    }

    /** The longest match that starts at a token; {@code before} are forms taken as read already. */
    @Nullable
    Hit longest(String text, List<Token> tokens, int from, List<String> before, int quotedFrom) {
        State state = root;
        for (String form : before) {
            state = state.next.get(form);
            if (state == null) {
                return null;
            }
        }
        Match match = new Match(text, tokens, from, quotedFrom);
        Hit close = match.longest(state, from, 0);
        Hit parted = match.longest(state, from, MOST_PASSED);
        if (parted == null || close != null && parted.to() <= close.to()) {
            return close;
        }
        return reachesInto(text, tokens, parted) ? close : parted;
    }

    /** « ATCD : cancer du sein » is the cancer of the breast, not « ATCD cancer ». */
    private boolean reachesInto(String text, List<Token> tokens, Hit parted) {
        return IntStream.range(parted.from() + 1, parted.to())
                .mapToObj(inside -> new Match(text, tokens, inside, inside).longest(root, inside, 0))
                .anyMatch(hit -> hit != null && hit.to() > parted.to());
    }

    /** The search for what begins at one token. */
    private final class Match {

        private final String text;
        private final List<Token> tokens;
        private final int from;
        private final int quotedFrom;

        Match(String text, List<Token> tokens, int from, int quotedFrom) {
            this.text = text;
            this.tokens = tokens;
            this.from = from;
            this.quotedFrom = quotedFrom;
        }

        /** @param passing how many words may still be let pass */
        @Nullable
        Hit longest(State state, int at, int passing) {
            if (at >= tokens.size()) {
                return null;
            }
            State next = state.next.get(tokens.get(at).form());
            Hit found = next == null ? null : longest(next, at + 1, passing);
            if (next != null && found == null) {
                found = ending(next, at + 1);
            }
            boolean passes = passing > 0 && at > from && passes(at);
            Hit parted = passes ? longest(state, at + 1, passing - 1) : null;
            if (parted == null || found != null && parted.to() <= found.to()) {
                return found;
            }
            return partable(parted) ? parted : found;
        }

        /** « HTA : non contrôlée » may answer one question or another. */
        private boolean passes(int at) {
            boolean answer = tokens.get(at).is(":")
                    && at + 1 < tokens.size()
                    && tokens.get(at + 1).is("non");
            return !answer && passed.contains(tokens.get(at).form());
        }

        private @Nullable Hit ending(State state, int to) {
            String written =
                    text.substring(tokens.get(from).start(), tokens.get(to - 1).end());
            List<Term> terms = state.spellings.stream()
                    .filter(spelling -> spelling.fits(written))
                    .map(Spelling::term)
                    .toList();
            return terms.isEmpty() ? null : new Hit(from, to, quotedFrom, terms);
        }

        /** Of findings and of what is dated, other words may stand within. */
        private static boolean partable(Hit hit) {
            return hit.terms().stream().allMatch(term -> term instanceof Term.Finding || term instanceof Term.Dated);
        }
    }
}
