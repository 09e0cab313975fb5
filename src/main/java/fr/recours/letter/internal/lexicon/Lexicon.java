package fr.recours.letter.internal.lexicon;

import fr.recours.letter.internal.text.ScannedFigures;
import fr.recours.letter.internal.text.Token;
import fr.recours.letter.internal.text.Tokenizer;
import fr.recours.matching.Dictionary;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All the words the reader knows, and where they stand in a letter. */
public final class Lexicon {

    /** What may stand between members of a list: « VIH, VHB et VHC », « atteinte cardiaque ni rénale ». */
    private static final Set<String> LISTING = Set.of(",", "/", "et", "ou", "ni", "de", "d", "'", "la", "l", "+");

    private static final int LONGEST_LISTING = 3;

    private final Trie trie = new Trie();
    private final Spelling spelling;
    private final Set<String> lasting;
    private final Map<String, String> donorKeys;
    private final Map<WordList, Set<String>> lists;
    private final SpelledNumbers numbers;
    private final BrokenWords broken;

    private Lexicon(Dictionary dictionary) {
        LexiconFile file = new LexiconFile(trie, dictionary);
        file.readAll();
        this.spelling = new Spelling(trie.telling());
        this.lasting = file.lasting();
        this.donorKeys = file.donorKeys();
        this.lists = file.common().lists();
        trie.letPass(list(WordList.WITHIN_PHRASE));
        this.numbers = new SpelledNumbers(file.common().numbers());
        this.broken = new BrokenWords(trie.forms());
    }

    /** Keys of which one affirmation outweighs general denials. */
    public Set<String> lasting() {
        return lasting;
    }

    /** The donor's key, without {@code donor_}, for what the patient's is the key of. */
    public String donorKey(String key) {
        return donorKeys.getOrDefault(key, key.startsWith("donor_") ? key.substring("donor_".length()) : key);
    }

    /** The words that come with the portal, in {@code /letter}. */
    public static Lexicon standard(Dictionary dictionary) {
        return new Lexicon(dictionary);
    }

    /** The forms of the words of a list. */
    public Set<String> list(WordList list) {
        return lists.getOrDefault(list, Set.of());
    }

    /**
     * The tokens of a letter, with what scanners and typists do to them undone: words broken at the end of a line, figures read as
     * letters, numbers glued to a name or spelled out, long words that hold one typing error.
     */
    public List<Token> tokens(String text) {
        List<Token> written = Tokenizer.tokens(ScannedFigures.mended(text), this::glued);
        List<Token> tokens = numbers.read(text, broken.joined(text, written));
        List<Token> corrected = new ArrayList<>(tokens.size());
        for (Token token : tokens) {
            boolean unknown = token.isWord()
                    && !trie.forms().contains(token.form())
                    && lists.values().stream().noneMatch(list -> list.contains(token.form()));
            corrected.add(unknown ? token.withForm(spelling.corrected(token.form())) : token);
        }
        return corrected;
    }

    /** « Hb10,2 », but not « CD4 » or « VIH1 ». */
    private boolean glued(String letters, String whole) {
        boolean name = trie.names().contains(letters)
                || lists.getOrDefault(WordList.GLUED, Set.of()).contains(letters);
        return name && !trie.forms().contains(whole);
    }

    /** What is known in a letter, from left to right, nothing twice. */
    public List<Hit> hits(String text, List<Token> tokens) {
        List<Hit> hits = new ArrayList<>();
        int at = 0;
        while (at < tokens.size()) {
            Hit hit = trie.longest(text, tokens, at, List.of(), at);
            if (hit == null) {
                at++;
                continue;
            }
            hits.add(hit);
            at = hit.to();
            if (hit.to() - hit.from() > 1 && hit.has(Term.Finding.class)) {
                at = shared(text, tokens, hit, hits);
            }
        }
        return hits;
    }

    /** Gives the head of a group of words to the rest of its list: « autres causes pulmonaires et cardiaques ». */
    private int shared(String text, List<Token> tokens, Hit head, List<Hit> hits) {
        int at = head.to();
        Hit member = head;
        while (member != null) {
            int start = at;
            while (start < tokens.size()
                    && start - at < LONGEST_LISTING
                    && LISTING.contains(tokens.get(start).form())) {
                start++;
            }
            member = start == at ? null : member(text, tokens, head, start);
            if (member != null) {
                for (int between = at; between < start; between++) {
                    Hit word = trie.longest(text, tokens, between, List.of(), between);
                    if (word != null && word.to() <= start) {
                        hits.add(word);
                    }
                }
                hits.add(member);
                at = member.to();
            }
        }
        return at;
    }

    private @Nullable Hit member(String text, List<Token> tokens, Hit head, int start) {
        Hit own = start < tokens.size() ? trie.longest(text, tokens, start, List.of(), start) : null;
        if (own != null) {
            return null;
        }
        for (int kept = head.to() - head.from() - 1; kept > 0; kept--) {
            List<String> before = tokens.subList(head.from(), head.from() + kept).stream()
                    .map(Token::form)
                    .toList();
            Hit found = start < tokens.size() ? trie.longest(text, tokens, start, before, head.from()) : null;
            if (found != null && found.has(Term.Finding.class)) {
                return found;
            }
        }
        return null;
    }
}
