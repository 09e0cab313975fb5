package fr.recours.letter.internal.reading;

import fr.recours.letter.Quotation;
import fr.recours.letter.internal.lexicon.Cue;
import fr.recours.letter.internal.lexicon.Hit;
import fr.recours.letter.internal.lexicon.Lexicon;
import fr.recours.letter.internal.lexicon.Term;
import fr.recours.letter.internal.lexicon.WordList;
import fr.recours.letter.internal.text.Token;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A letter cut into tokens, with what is known of them and the sentences they stand in. Indices are those of tokens. */
final class Page {

    final String text;
    final List<Token> tokens;
    final List<Hit> hits;
    final LocalDate reference;
    private final Lexicon lexicon;
    private final int[] hitOf;
    private final int[] sentenceOf;

    Page(String text, LocalDate reference, Lexicon lexicon) {
        this.text = text;
        this.reference = reference;
        this.lexicon = lexicon;
        this.tokens = lexicon.tokens(text);
        this.hits = lexicon.hits(text, tokens);
        this.hitOf = new int[tokens.size()];
        Arrays.fill(hitOf, -1);
        for (int hit = 0; hit < hits.size(); hit++) {
            Arrays.fill(hitOf, hits.get(hit).from(), hits.get(hit).to(), hit);
        }
        this.sentenceOf = new Sentences(this).numbered();
    }

    int size() {
        return tokens.size();
    }

    Token token(int index) {
        return tokens.get(index);
    }

    boolean has(int index) {
        return index >= 0 && index < tokens.size();
    }

    /** Whether a token is this sign or word form; false outside the letter. */
    boolean is(int index, String form) {
        return has(index) && tokens.get(index).is(form);
    }

    boolean isAny(int index, Set<String> forms) {
        return has(index) && forms.contains(tokens.get(index).form());
    }

    boolean isAny(int index, WordList list) {
        return isAny(index, lexicon.list(list));
    }

    /** Whether one affirmation of an element outweighs general denials. */
    boolean lasts(String key) {
        return lexicon.lasting().contains(key);
    }

    boolean isBreak(int index) {
        return !has(index) || tokens.get(index).isBreak();
    }

    boolean isNumber(int index) {
        return has(index) && tokens.get(index).isNumber();
    }

    /** What is known of a token. */
    @Nullable
    Hit hit(int index) {
        return has(index) && hitOf[index] >= 0 ? hits.get(hitOf[index]) : null;
    }

    /** What begins exactly at a token. */
    @Nullable
    Hit startingAt(int index) {
        Hit hit = hit(index);
        return hit != null && hit.from() == index ? hit : null;
    }

    /** What ends exactly before a token. */
    @Nullable
    Hit endingAt(int index) {
        Hit hit = hit(index - 1);
        return hit != null && hit.to() == index ? hit : null;
    }

    boolean is(int index, Cue cue) {
        Hit hit = hit(index);
        return hit != null && hit.is(cue);
    }

    boolean isUnit(int index) {
        Hit hit = startingAt(index);
        return hit != null && hit.has(Term.UnitName.class);
    }

    int sentence(int index) {
        return sentenceOf[index];
    }

    /** Index of the first token of the sentence a token stands in. */
    int sentenceStart(int index) {
        int start = index;
        while (start > 0 && sentenceOf[start - 1] == sentenceOf[index]) {
            start--;
        }
        return start;
    }

    /** Index after the last token of the sentence a token stands in. */
    int sentenceEnd(int index) {
        int end = index + 1;
        while (end < tokens.size() && sentenceOf[end] == sentenceOf[index]) {
            end++;
        }
        return end;
    }

    /** Index of the first token of the line a token stands in. */
    int lineStart(int index) {
        int start = index;
        while (start > 0 && !isBreak(start - 1)) {
            start--;
        }
        return start;
    }

    /** Whether a blank line follows a break. */
    boolean blankAfter(int line) {
        return has(line + 1)
                && text.substring(token(line).end(), token(line + 1).start()).contains("\n");
    }

    Quotation quote(int from, int to) {
        return Quotation.of(text, tokens.get(from).start(), tokens.get(to - 1).end());
    }

    /** Whether nothing stands between a token and the next in the text; false where there is none of them. */
    boolean touchesNext(int index) {
        return has(index)
                && has(index + 1)
                && tokens.get(index).end() == tokens.get(index + 1).start();
    }
}
