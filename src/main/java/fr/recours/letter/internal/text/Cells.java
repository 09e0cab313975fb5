package fr.recours.letter.internal.text;

import java.util.ArrayList;
import java.util.List;

/** Cuts a line set in columns into its cells: what tabs, bars or wide gaps part. */
public final class Cells {

    /** Spaces that part columns: fewer are the typist's. */
    public static final int GAP = 3;

    private Cells() {}

    /**
     * @param from index of the first token
     * @param to index after the last token
     */
    public record Cell(int from, int to) {}

    /** The cells of the tokens of a line, left to right; bars are in none, an empty cell between two bars is one of no token. */
    public static List<Cell> of(String text, List<Token> tokens, int from, int to) {
        return of(text, tokens, from, to, GAP);
    }

    /** The same with columns parted by so many spaces at least. */
    public static List<Cell> of(String text, List<Token> tokens, int from, int to, int gap) {
        List<Cell> cells = new ArrayList<>();
        int start = from;
        for (int i = from; i < to; i++) {
            boolean bar = tokens.get(i).is("|");
            if (bar && i == start && i > from) {
                cells.add(new Cell(i, i));
            }
            if (i > start
                    && (bar
                            || wide(
                                    text.substring(
                                            tokens.get(i - 1).end(),
                                            tokens.get(i).start()),
                                    gap))) {
                cells.add(new Cell(start, i));
                start = i;
            }
            start = bar ? i + 1 : start;
        }
        if (start < to) {
            cells.add(new Cell(start, to));
        }
        return cells;
    }

    /** Whether a token begins another cell than the one before it. */
    public static boolean parted(String text, List<Token> tokens, int at) {
        return at > 0
                && at < tokens.size()
                && wide(text.substring(tokens.get(at - 1).end(), tokens.get(at).start()), GAP);
    }

    private static boolean wide(String between, int gap) {
        return between.length() >= gap || between.indexOf('\t') >= 0;
    }
}
