package fr.recours.letter.internal.reading;

import fr.recours.letter.internal.lexicon.Hit;
import fr.recours.letter.internal.lexicon.Term;
import fr.recours.letter.internal.lexicon.WordList;
import fr.recours.letter.internal.text.Cells;
import fr.recours.letter.internal.text.Cells.Cell;
import fr.recours.matching.PartialDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the head of a table: what stands in each of its columns. */
final class Columns {

    /** What the cells of a column are. */
    enum Kind {
        /** Values of one date. */
        DATED,
        /** Values, when no dates are told. */
        VALUE,
        /** Percentages of the predicted value, beside the value itself. */
        PERCENT,
        /** Values after a fluid challenge. */
        FLUID,
        /** The normal range. */
        LIMIT,
        /** Predicted values and others that are not the patient's. */
        OTHER
    }

    /** @param date of a dated column */
    record Column(Kind kind, @Nullable PartialDate date) {}

    private static final int FEWEST = 2;

    private final Page page;
    private final List<DateMention> dates;

    Columns(Page page, List<DateMention> dates) {
        this.page = page;
        this.dates = dates;
    }

    /** The columns a line is the head of, without that of the names; none when it heads no table. */
    List<Column> head(int from, int to) {
        List<Cell> cells = Cells.of(page.text, page.tokens, from, to);
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            Column column = column(cells.get(i));
            if (column == null && i > 0) {
                return dated(from, to);
            }
            if (column != null) {
                columns.add(column);
            }
        }
        boolean told = columns.stream().anyMatch(column -> column.kind() != Kind.LIMIT && column.kind() != Kind.OTHER);
        return columns.size() >= FEWEST && told ? columns : dated(from, to);
    }

    /** A line that holds two dates or more and nothing else but a name of its own. */
    private List<Column> dated(int from, int to) {
        List<DateMention> told = within(from, to);
        int words = to - from;
        for (DateMention date : told) {
            words -= date.to() - date.from();
        }
        return told.size() >= FEWEST && words <= 2 * told.size()
                ? told.stream().map(date -> new Column(Kind.DATED, date.date())).toList()
                : List.of();
    }

    private List<DateMention> within(int from, int to) {
        return dates.stream()
                .filter(date -> date.from() >= from && date.to() <= to)
                .toList();
    }

    private @Nullable Column column(Cell cell) {
        List<DateMention> told = within(cell.from(), cell.to());
        if (told.size() == 1) {
            DateMention date = told.getFirst();
            boolean alone = cell.to() - cell.from() - (date.to() - date.from()) <= 2;
            return alone ? new Column(Kind.DATED, date.date()) : null;
        }
        boolean percent = false;
        Kind kind = norm(cell) ? Kind.LIMIT : null;
        for (int i = cell.from(); i < cell.to(); i++) {
            Hit hit = page.startingAt(i);
            if (hit != null && hit.has(Term.Measure.class)) {
                return null;
            }
            boolean fluid = hit != null
                    && hit.term(Term.Examination.class)
                            .filter(exam -> exam.context().equals("fluid"))
                            .isPresent();
            percent |= page.is(i, "%") || hit != null && hit.terms().contains(new Term.UnitName("%"));
            kind = kind != null ? kind : fluid ? Kind.FLUID : named(i);
        }
        boolean number = page.isNumber(cell.from());
        return number ? null : percent ? new Column(Kind.PERCENT, null) : kind == null ? null : new Column(kind, null);
    }

    /** « N »: the normal range, when nothing else stands in the cell. */
    private boolean norm(Cell cell) {
        return cell.to() - cell.from() == 1 && page.token(cell.from()).raw().equals("N");
    }

    private @Nullable Kind named(int index) {
        return page.isAny(index, WordList.LIMIT_COLUMN)
                ? Kind.LIMIT
                : page.isAny(index, WordList.OTHER_COLUMN)
                        ? Kind.OTHER
                        : page.isAny(index, WordList.VALUE_COLUMN) ? Kind.VALUE : null;
    }
}
