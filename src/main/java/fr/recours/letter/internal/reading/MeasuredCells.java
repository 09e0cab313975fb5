package fr.recours.letter.internal.reading;

import fr.recours.letter.internal.lexicon.Term;
import fr.recours.letter.internal.lexicon.Term.Measure;
import fr.recours.letter.internal.lexicon.WordList;
import fr.recours.letter.internal.reading.Candidate.Age;
import fr.recours.letter.internal.reading.Columns.Column;
import fr.recours.letter.internal.reading.Columns.Kind;
import fr.recours.letter.internal.text.Cells.Cell;
import fr.recours.matching.DataElement;
import fr.recours.matching.Dictionary;
import fr.recours.matching.PartialDate;
import fr.recours.matching.Value;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts the cells of a table into data elements: alike where a row is of a measure and where it is of a day. */
final class MeasuredCells {

    private final Page page;
    private final Examinations examinations;
    private final Dictionary dictionary;
    private final TableCells cells;
    private final List<Candidate> read;

    /** @param read takes what the cells tell */
    MeasuredCells(Page page, Examinations examinations, Dictionary dictionary, List<Candidate> read) {
        this.page = page;
        this.examinations = examinations;
        this.dictionary = dictionary;
        this.cells = new TableCells(page);
        this.read = read;
    }

    /**
     * @param name of the measure, with the unit behind it
     * @param values one cell under each column of the head
     * @param quotedFrom index of the first token the values are quoted with
     */
    void read(Measure measure, Cell name, List<Cell> values, List<Column> head, int quotedFrom) {
        boolean percents = head.stream().anyMatch(column -> column.kind() == Kind.PERCENT);
        BigDecimal limit = null;
        for (int i = 0; i < values.size(); i++) {
            limit = head.get(i).kind() == Kind.LIMIT ? cells.limit(values.get(i)) : limit;
        }
        BigDecimal before = null;
        for (int i = 0; i < values.size(); i++) {
            Cell cell = values.get(i);
            Column column = head.get(i);
            DataElement element = element(measure, name.from(), column.kind());
            if (element == null || !tells(element, column.kind(), percents)) {
                continue;
            }
            boolean same = page.isAny(cell.from(), WordList.SAME_VALUE) && before != null;
            BigDecimal number = same ? before : cells.number(cell);
            if (number == null) {
                continue;
            }
            before = number;
            String own = cells.unit(cell.from() + 1, cell.to(), element, number);
            String unit = own == null ? cells.unit(name.from() + 1, name.to(), element, number) : own;
            int quoted = same ? values.get(i - 1).from() : cell.from();
            value(measure, element, number, column.kind() == Kind.PERCENT ? "%" : unit, limit)
                    .ifPresent(value -> keep(
                            element,
                            value,
                            date(column, name.from(), element),
                            quotedFrom,
                            Math.max(quoted + 1, cell.to())));
        }
    }

    /** The date of a column, else that of the examination the table is of. */
    @Nullable
    PartialDate date(Column column, int at, DataElement element) {
        return column.date() != null ? column.date() : examinations.date(at, element);
    }

    /** Of a percentage of the predicted value only that column tells; of any other element it tells nothing. */
    private static boolean tells(DataElement element, Kind kind, boolean percents) {
        boolean percent = "%".equals(element.unit());
        return switch (kind) {
            case PERCENT -> percent;
            case DATED, VALUE -> !percent || !percents;
            case FLUID -> true;
            case LIMIT, OTHER -> false;
        };
    }

    private @Nullable DataElement element(Measure measure, int at, Kind kind) {
        String context = kind == Kind.FLUID ? "fluid" : examinations.context(at);
        String key = measure.inContext().stream()
                .filter(other -> other.context().equals(context))
                .map(Term.InContext::key)
                .findFirst()
                .orElse(kind == Kind.FLUID ? "" : measure.key());
        return key.isEmpty() ? null : dictionary.require(key);
    }

    private static Optional<Units.Converted> value(
            Measure measure,
            DataElement element,
            BigDecimal number,
            @Nullable String unit,
            @Nullable BigDecimal limit) {
        if (UpperLimits.MULTIPLE.equals(element.unit()) && limit != null) {
            return Units.read(element, UpperLimits.times(number, limit), UpperLimits.MULTIPLE);
        }
        return measure.unitNeeded() && unit == null ? Optional.empty() : Units.read(element, number, unit);
    }

    private void keep(DataElement element, Units.Converted value, @Nullable PartialDate date, int from, int to) {
        read.add(new Candidate(
                element.key(),
                new Value.Quantity(Units.plain(value.value())),
                value.written(),
                date,
                Age.PLAIN,
                List.of(page.quote(from, to))));
    }
}
