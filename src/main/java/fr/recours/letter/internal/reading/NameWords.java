package fr.recours.letter.internal.reading;

import fr.recours.letter.WrittenName;
import fr.recours.letter.internal.lexicon.Cue;
import fr.recours.letter.internal.lexicon.WordList;
import fr.recours.letter.internal.text.Cells;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The words of a name: where it ends, and which of them are the family's. */
final class NameWords {

    private static final int FUNCTION_REACH = 8;

    private final Page page;

    NameWords(Page page) {
        this.page = page;
    }

    /** The words of a name from a token on, up to what cannot be one or stands in the next column. */
    List<NamePart> parts(int from) {
        List<NamePart> parts = new ArrayList<>();
        NamePart next = NamePart.at(page, from, this::known);
        while (next != null) {
            parts.add(next);
            next = Cells.parted(page.text, page.tokens, next.to()) ? null : NamePart.at(page, next.to(), this::known);
        }
        return parts;
    }

    /** The same in a form, without the next label: « FOURCADE NIP : 800123 ». */
    List<NamePart> inForm(int from) {
        List<NamePart> parts = parts(from);
        boolean label = parts.size() > 1 && page.is(parts.getLast().to(), ":");
        return label ? parts.subList(0, parts.size() - 1) : parts;
    }

    /** The words of the name behind a title: « Mme FOURCADE », « M. Luc FOURCADE ». */
    List<NamePart> titled(int title) {
        return parts(page.is(title + 1, ".") ? title + 2 : title + 1);
    }

    /** « Adressée par Mme LEFEVRE », « réponse à Mme LEROY », « Mme BERNARD, assistante sociale », but not « Mme FOURCADE, infirmière de 47 ans ». */
    boolean ofAnother(int title) {
        boolean sent = page.is(title - 1, "a") && page.isAny(title - 2, WordList.SENT);
        if (sent || page.isAny(title - 1, WordList.OF_ANOTHER)) {
            return true;
        }
        List<NamePart> name = titled(title);
        int after = name.isEmpty() ? page.size() : name.getLast().to();
        boolean function = function(after) || function(after + 1);
        return function
                && IntStream.range(after, Math.min(page.sentenceEnd(after + 1), after + FUNCTION_REACH))
                        .noneMatch(i -> page.isNumber(i) && page.is(i + 1, Cue.YEARS));
    }

    /** A function or a place, no name. */
    boolean function(int index) {
        return page.isAny(index, WordList.FUNCTION) || page.isAny(index, WordList.NO_NAME);
    }

    /** A word that means something else: « Née », « SSc », « Docteur »; « Marie » does not, though « mari » does. */
    private boolean known(int index) {
        return page.isAny(index, WordList.FORM_LABEL)
                || page.hit(index) != null && !page.isAny(index, WordList.GIVEN_NAME)
                || function(index)
                || page.isAny(index, WordList.FAMILY_NAME_LABEL)
                || page.isAny(index, WordList.GIVEN_NAME_LABEL);
    }

    /** Capitals before or after a given name, or one word alone, which after a title is the family's. */
    @Nullable
    WrittenName named(List<NamePart> parts) {
        if (parts.isEmpty()) {
            return null;
        }
        if (parts.size() == 1) {
            return new WrittenName(parts.getFirst().quotation(page), null);
        }
        int turn = 1;
        while (turn < parts.size()
                && parts.get(turn).capitals() == parts.getFirst().capitals()) {
            turn++;
        }
        NamePart first = joined(parts, 0, turn);
        NamePart second = joined(parts, turn, parts.size());
        boolean threeRuns = parts.stream()
                .skip(turn)
                .anyMatch(part -> part.capitals() == parts.getFirst().capitals());
        if (first == null || second == null || threeRuns) {
            return null;
        }
        return first.capitals()
                ? new WrittenName(first.quotation(page), second.quotation(page))
                : new WrittenName(second.quotation(page), first.quotation(page));
    }

    /** The words in one spelling that a name in a form begins with: « FOURCADE » of « FOURCADE Numéro ». */
    static @Nullable NamePart alike(List<NamePart> parts) {
        int to = 0;
        while (to < parts.size() && parts.get(to).capitals() == parts.getFirst().capitals()) {
            to++;
        }
        return joined(parts, 0, to);
    }

    private static @Nullable NamePart joined(List<NamePart> parts, int from, int to) {
        return from < to ? parts.get(from).until(parts.get(to - 1)) : null;
    }
}
