package fr.recours.letter.internal.reading;

import fr.recours.letter.internal.lexicon.Hit;
import fr.recours.letter.internal.lexicon.Term;
import fr.recours.letter.internal.text.Cells.Cell;
import fr.recours.matching.PartialDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds tables with a date at the head of each row: « Date / CVF % / DLCO % », then « 14.03.2025   62   45 ». */
final class DateRows {

    private static final int FEWEST = 2;

    private final Page page;
    private final List<DateMention> dates;
    private final TableCells cells;
    private List<Cell> head = List.of();

    /**
     * One row.
     *
     * @param from index of its date
     * @param names the names of the measures in the head, each with its unit
     * @param values the cell under each of them
     */
    record Row(int from, PartialDate date, List<Cell> names, List<Cell> values) {}

    DateRows(Page page, List<DateMention> dates) {
        this.page = page;
        this.dates = dates;
        this.cells = new TableCells(page);
    }

    /** The row the next line of the letter is; none of a head, or of a line that is no row. */
    @Nullable
    Row line(int from, int to) {
        List<Cell> named = head(from, to);
        Row row = named.isEmpty() && !head.isEmpty() ? row(from, to) : null;
        head = row == null ? named : head;
        return row;
    }

    /** The measures of a line that says « date » before them and tells no number. */
    private List<Cell> head(int from, int to) {
        List<Cell> named = new ArrayList<>();
        boolean dated = false;
        for (int i = from; i < to; i++) {
            Hit hit = page.startingAt(i);
            dated |= page.is(i, "date") && named.isEmpty();
            if (page.isNumber(i)) {
                return List.of();
            }
            if (hit != null && hit.has(Term.Measure.class)) {
                named.add(new Cell(hit.from(), hit.to()));
            } else if (!named.isEmpty()) {
                named.set(named.size() - 1, new Cell(named.getLast().from(), i + 1));
            }
            i = hit == null ? i : hit.to() - 1;
        }
        return dated && named.size() >= FEWEST ? named : List.of();
    }

    private @Nullable Row row(int from, int to) {
        int first = page.is(from, "|") || page.is(from, "-") ? from + 1 : from;
        DateMention date =
                dates.stream().filter(one -> one.from() == first).findFirst().orElse(null);
        List<Cell> values = date == null ? List.of() : cells.numbers(date.to(), to);
        return date != null && values.size() == head.size() ? new Row(first, date.date(), head, values) : null;
    }
}
