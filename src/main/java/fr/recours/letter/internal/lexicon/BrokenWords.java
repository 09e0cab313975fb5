package fr.recours.letter.internal.lexicon;

import fr.recours.letter.internal.text.Token;
import fr.recours.letter.internal.text.Token.Kind;
import fr.recours.letter.internal.text.WordForm;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Joins words that were broken at the end of a line: « scléro-⏎dermie », « DL-⏎CO ». Words that keep their hyphen, « sous-⏎cutané »,
 * are left as they are.
 */
final class BrokenWords {

    private final Set<String> known;

    /** @param known the forms of all words of the lexicon */
    BrokenWords(Set<String> known) {
        this.known = known;
    }

    List<Token> joined(String text, List<Token> tokens) {
        List<Token> joined = new ArrayList<>(tokens.size());
        int at = 0;
        while (at < tokens.size()) {
            int second = secondHalf(text, tokens, at);
            Token first = tokens.get(at);
            if (second == 0) {
                joined.add(first);
                at++;
                continue;
            }
            Token last = tokens.get(second);
            String form = WordForm.of(first.raw() + last.raw());
            joined.add(
                    new Token(first.start(), last.end(), Kind.WORD, text.substring(first.start(), last.end()), form));
            at = second + 1;
        }
        return joined;
    }

    /** The index of the other half of a word broken here; 0 when it is not. */
    private int secondHalf(String text, List<Token> tokens, int first) {
        boolean hyphen = first + 2 < tokens.size()
                && tokens.get(first).isWord()
                && tokens.get(first + 1).is("-")
                && tokens.get(first + 1).start() == tokens.get(first).end();
        if (!hyphen) {
            return 0;
        }
        int second = tokens.get(first + 2).isBreak() ? first + 3 : first + 2;
        boolean broken = second < tokens.size()
                && tokens.get(second).isWord()
                && text.substring(
                                tokens.get(first + 1).end(), tokens.get(second).start())
                        .contains("\n");
        if (!broken) {
            return 0;
        }
        Token one = tokens.get(first);
        Token other = tokens.get(second);
        boolean whole = known.contains(WordForm.of(one.raw() + other.raw()));
        boolean halves = known.contains(one.form()) && known.contains(other.form());
        boolean small = Character.isLowerCase(other.raw().charAt(0))
                && Character.isLowerCase(one.raw().charAt(one.raw().length() - 1)); // « VIH- » is a result
        return whole || small && !halves ? second : 0;
    }
}
