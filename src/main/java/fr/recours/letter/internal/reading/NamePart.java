package fr.recours.letter.internal.reading;

import fr.recours.letter.Quotation;
import fr.recours.letter.internal.lexicon.WordList;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * One word of a name with what belongs to it: « LE GOFF », « Marie-Claire », « D’ALMEIDA ».
 *
 * @param from index of its first token
 * @param to index after its last token
 * @param capitals whether it is written in capitals, as family names are
 */
record NamePart(int from, int to, boolean capitals) {

    /** Fewer capitals are initials: « Mme FN ». */
    private static final int LEAST_CAPITALS = 3;

    /** What stands at a token, when it can be part of a name. */
    static @Nullable NamePart at(Page page, int index, IntPredicate known) {
        int word = index;
        while (particle(page, word) && (particle(page, word + 1) || capitalised(page, word + 1))) {
            word++;
        }
        if (!capitalised(page, word) || known.test(word)) {
            return null;
        }
        int to = word + 1;
        while (joins(page, to) && page.has(to + 1) && page.token(to + 1).isWord()) {
            to += 2;
        }
        boolean capitals = true;
        for (int i = word; i < to; i++) {
            capitals &= page.token(i).raw().chars().noneMatch(Character::isLowerCase);
        }
        boolean initials = to == word + 1 && page.token(word).raw().length() < (capitals ? LEAST_CAPITALS : 2);
        return initials ? null : new NamePart(index, to, capitals);
    }

    private static boolean capitalised(Page page, int index) {
        return page.has(index)
                && page.token(index).isWord()
                && Character.isUpperCase(page.token(index).raw().charAt(0))
                && page.token(index).raw().chars().allMatch(Character::isLetter);
    }

    private static boolean particle(Page page, int index) {
        return page.isAny(index, WordList.NAME_PARTICLE) || page.is(index, "'") && page.touchesNext(index);
    }

    /** A hyphen or an apostrophe within a word. */
    private static boolean joins(Page page, int index) {
        return (page.is(index, "-") || page.is(index, "'")) && page.touchesNext(index - 1) && page.touchesNext(index);
    }

    NamePart until(NamePart last) {
        return new NamePart(from, last.to, capitals);
    }

    Quotation quotation(Page page) {
        return page.quote(from, to);
    }
}
