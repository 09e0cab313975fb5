package fr.recours.letter.internal.text;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells which line ends of a letter end a statement and which only the width of the page: the text of a PDF is broken at its
 * margin, before capitals and figures too. A line set in columns is a statement of its own.
 */
final class LineEnds {

    /** A letter is broken at a margin when so many of its lines plainly are. */
    private static final int FEWEST_BROKEN = 2;

    /** Lines that begin with a small letter, when capitals are not typed. */
    private static final int FEWEST_TYPED = 5;

    /** Shorter lines are those of a list. */
    private static final int SHORTEST_BROKEN = 40;

    /** Longer ones are paragraphs, broken by nobody. */
    private static final int LONGEST_BROKEN = 140;

    /** Letters a margin of proportional type may lie within. */
    private static final int SLACK = 10;

    /** One part in so many of the longest line is room enough that nothing had to be broken. */
    private static final int ROOM = 4;

    private static final Set<String> LEADING = Set.of(
            "à", "de", "du", "des", "la", "le", "les", "et", "un", "une", "est", "sont", "au", "aux", "en", "par");

    private static final String CLOSING = ".:;!?";
    private static final Pattern LISTED = Pattern.compile("[-•*·>–|].*|\\d+[).\\-/][\\s\\u00a0\\u202f].*");

    /** @param start index of its first character that is no space */
    private record Line(int start, int end) {

        int length() {
            return end - start;
        }
    }

    private final String text;
    private final List<Line> lines = new ArrayList<>();
    private final BitSet goesOn = new BitSet();

    LineEnds(String text) {
        this.text = text;
        int from = 0;
        while (from <= text.length()) {
            int newline = text.indexOf('\n', from);
            int end = newline < 0 ? text.length() : newline;
            lines.add(line(from, end));
            from = end + 1;
        }
        mark();
    }

    /** Whether the statement goes on behind the line end at an index. */
    boolean goesOn(int newline) {
        return goesOn.get(newline);
    }

    private Line line(int from, int to) {
        int start = from;
        while (start < to && space(start)) {
            start++;
        }
        int end = to;
        while (end > start && space(end - 1)) {
            end--;
        }
        return new Line(start, end);
    }

    private boolean space(int index) {
        return Character.isWhitespace(text.charAt(index)) || Character.isSpaceChar(text.charAt(index));
    }

    private void mark() {
        boolean typed = typed();
        int longest = lines.stream().mapToInt(Line::length).max().orElse(0);
        int width = typed ? 0 : width(longest);
        for (int i = 0; i + 1 < lines.size(); i++) {
            Line line = lines.get(i);
            int next = i + 1;
            while (next < lines.size() && lines.get(next).length() == 0) {
                next++;
            }
            if (line.length() == 0 || next == lines.size() || columns(line) || columns(lines.get(next))) {
                continue;
            }
            boolean lower = !typed
                    && Character.isLowerCase(text.charAt(lines.get(next).start()))
                    && !closed(line)
                    && !left(line, lines.get(next), longest);
            boolean full = next == i + 1 && width > 0 && full(line, lines.get(next), width);
            if (lower || full || next == i + 1 && leads(line)) {
                goesOn.set(line.end(), lines.get(next).start() + 1);
            }
        }
    }

    /**
     * Whether capitals are not typed at all, as in a hasty message: then a small letter at the start of a line says nothing. Its
     * lines end anywhere, those of a page only where the next word finds no room.
     */
    private boolean typed() {
        int longest = lines.stream().mapToInt(Line::length).max().orElse(0);
        int all = 0;
        int small = 0;
        int full = 0;
        for (int i = 1; i < lines.size(); i++) {
            Line before = lines.get(i - 1);
            Line line = lines.get(i);
            if (line.length() > 0 && before.length() > 0) {
                all++;
                boolean open = Character.isLowerCase(text.charAt(line.start())) && !closed(before);
                small += open ? 1 : 0;
                full += open && full(before, line, longest) ? 1 : 0;
            }
        }
        return small >= FEWEST_TYPED && 2 * small > all && 2 * full < small && !Capitals.typed(text);
    }

    /** Whether a line was left with room for a good part of another: « ménopausée ⏎ vaccin en 2011 » in a hasty message. */
    private static boolean left(Line line, Line next, int longest) {
        int width = Math.min(longest, LONGEST_BROKEN);
        return next.length() <= width && ROOM * (line.length() + SLACK) < (ROOM - 1) * width;
    }

    /** « … est ce jour à »: a line that cannot end there. */
    private boolean leads(Line line) {
        int word = line.end();
        while (word > line.start() && !space(word - 1)) {
            word--;
        }
        return LEADING.contains(text.substring(word, line.end()));
    }

    /** The longest of the lines a small letter goes on from; 0 when the letter is not broken at a margin. */
    private int width(int all) {
        int broken = 0;
        int longest = 0;
        for (int i = 0; i + 1 < lines.size(); i++) {
            Line line = lines.get(i);
            Line next = lines.get(i + 1);
            boolean within = line.length() >= SHORTEST_BROKEN && line.length() <= LONGEST_BROKEN;
            if (within
                    && next.length() > 0
                    && !left(line, next, all)
                    && Character.isLowerCase(text.charAt(next.start()))
                    && !closed(line)) {
                broken++;
                longest = Math.max(longest, line.length());
            }
        }
        return broken >= FEWEST_BROKEN ? longest : 0;
    }

    /** Whether the first word of the next line found no room behind a line. */
    private boolean full(Line line, Line next, int width) {
        int word = next.start();
        while (word < next.end() && !space(word)) {
            word++;
        }
        return !closed(line)
                && !listed(next)
                && line.length() <= LONGEST_BROKEN
                && line.length() + 1 + word - next.start() > width - SLACK;
    }

    /** « - MTX », « 2) MTX », « 2/ MTX ». */
    private boolean listed(Line line) {
        return LISTED.matcher(text.substring(line.start(), line.end())).matches();
    }

    private boolean closed(Line line) {
        return CLOSING.indexOf(text.charAt(line.end() - 1)) >= 0;
    }

    /** A tab, a bar or a wide gap within a line parts columns. */
    private boolean columns(Line line) {
        int gap = 0;
        for (int i = line.start(); i < line.end(); i++) {
            char written = text.charAt(i);
            gap = space(i) ? gap + 1 : 0;
            if (written == '\t' || written == '|' || gap >= Cells.GAP) {
                return true;
            }
        }
        return false;
    }
}
