package fr.recours.letter.internal.reading;

import fr.recours.letter.internal.lexicon.Hit;
import fr.recours.letter.internal.lexicon.Term;
import fr.recours.letter.internal.lexicon.Term.Measure;
import fr.recours.letter.internal.lexicon.WordList;
import fr.recours.letter.internal.reading.Candidate.Age;
import fr.recours.letter.internal.reading.Columns.Column;
import fr.recours.letter.internal.reading.Columns.Kind;
import fr.recours.letter.internal.text.Cells;
import fr.recours.letter.internal.text.Cells.Cell;
import fr.recours.matching.DataElement;
import fr.recours.matching.Dictionary;
import fr.recours.matching.PartialDate;
import fr.recours.matching.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads tables: a line of dates or other heads of columns, then lines with a measure and one cell under each. */
final class TableReader {

    private final Page page;
    private final Examinations examinations;
    private final Dictionary dictionary;
    private final TableCells reader;
    private final CatheterPressures pressures;
    private final List<Candidate> read = new ArrayList<>();
    private final BitSet taken = new BitSet();

    TableReader(Page page, Examinations examinations, List<DateMention> dates, Dictionary dictionary) {
        this.page = page;
        this.examinations = examinations;
        this.dictionary = dictionary;
        Columns columns = new Columns(page, dates);
        this.reader = new TableCells(page);
        this.pressures = new CatheterPressures(page);
        DateRows rows = new DateRows(page, dates, dictionary);
        List<Column> head = List.of();
        int at = 0;
        while (at < page.size()) {
            int end = at;
            while (!page.isBreak(end)) {
                end++;
            }
            List<Candidate> dated = rows.line(at, end);
            if (!dated.isEmpty()) {
                read.addAll(dated);
                taken.set(at, end);
            }
            List<Column> opened = end > at ? columns.head(at, end) : List.of();
            boolean row = opened.isEmpty() && !head.isEmpty() && row(at, end, head);
            boolean goesOn = row || Cells.of(page.text, page.tokens, at, end).size() > 1 || page.is(at, "|");
            head = !opened.isEmpty() ? opened : goesOn ? head : List.of();
            at = end + 1;
        }
    }

    List<Candidate> read() {
        return read;
    }

    /** Whether a token stands in a line that was read as a row. */
    boolean taken(int index) {
        return taken.get(index);
    }

    private boolean row(int start, int to, List<Column> head) {
        int from = page.is(start, "|") ? start + 1 : start;
        Hit name = page.startingAt(from);
        Measure measure = name == null ? null : name.term(Measure.class).orElse(null);
        boolean three = page.isAny(from, WordList.PRESSURES)
                && pressures.name(from) > 0
                && pressures.at(pressures.name(from)) != null;
        measure = three ? null : measure;
        if (measure == null && !three) {
            return false;
        }
        int named = name == null || measure == null ? from + 1 : name.to();
        List<Cell> parted = Cells.of(page.text, page.tokens, from, to);
        if (parted.size() != head.size() + 1) {
            parted = Cells.of(page.text, page.tokens, from, to, Cells.GAP - 1);
        }
        int limits = (int)
                head.stream().filter(column -> column.kind() == Kind.LIMIT).count();
        boolean cells = parted.size() > 1
                && parted.size() <= head.size() + 1
                && parted.size() > head.size() - limits; // a row may tell no normal range
        int label = cells ? parted.getFirst().to() : named;
        List<Cell> values = cells ? parted.subList(1, parted.size()) : reader.numbers(label, to);
        boolean open = values.size() < head.size()
                && head.stream().skip(values.size()).allMatch(column -> column.kind() == Kind.LIMIT);
        if (values.size() != head.size() && !(open && !values.isEmpty())) {
            return false;
        }
        if (measure == null) {
            pressures(from, values, head);
        } else {
            measured(measure, new Cell(from, label), values, head);
        }
        taken.set(from, to);
        return true;
    }

    private void pressures(int from, List<Cell> values, List<Column> head) {
        for (int i = 0; i < values.size(); i++) {
            CatheterPressures.Pressures told = pressures.at(values.get(i).from());
            Kind kind = head.get(i).kind();
            if (told != null && kind != Kind.LIMIT && kind != Kind.OTHER) {
                PartialDate date = date(head.get(i), from, dictionary.require("mpap_rhc"));
                read.addAll(told.told(page, from, kind == Kind.FLUID, date));
            }
        }
    }

    private void measured(Measure measure, Cell name, List<Cell> values, List<Column> head) {
        int from = name.from();
        boolean percents = head.stream().anyMatch(column -> column.kind() == Kind.PERCENT);
        BigDecimal limit = null;
        for (int i = 0; i < values.size(); i++) {
            limit = head.get(i).kind() == Kind.LIMIT ? reader.limit(values.get(i)) : limit;
        }
        BigDecimal before = null;
        for (int i = 0; i < values.size(); i++) {
            Cell cell = values.get(i);
            Column column = head.get(i);
            DataElement element = element(measure, from, column.kind());
            if (element == null || !tells(element, column.kind(), percents)) {
                continue;
            }
            boolean same = page.isAny(cell.from(), WordList.SAME_VALUE) && before != null;
            BigDecimal number = same ? before : reader.number(cell);
            if (number == null) {
                continue;
            }
            before = number;
            String own = reader.unit(cell.from() + 1, cell.to(), element, number);
            String unit = own == null ? reader.unit(from + 1, name.to(), element, number) : own;
            int quoted = same ? values.get(i - 1).from() : cell.from();
            value(element, number, column.kind() == Kind.PERCENT ? "%" : unit, limit)
                    .ifPresent(value ->
                            keep(element, value, date(column, from, element), from, Math.max(quoted + 1, cell.to())));
        }
    }

    /** The date of a column, else that of the examination the table is of. */
    private @Nullable PartialDate date(Column column, int at, DataElement element) {
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
            DataElement element, BigDecimal number, @Nullable String unit, @Nullable BigDecimal limit) {
        boolean multiple = UpperLimits.MULTIPLE.equals(element.unit());
        if (multiple && limit != null) {
            return Units.read(element, UpperLimits.times(number, limit), UpperLimits.MULTIPLE);
        }
        return multiple && unit == null ? Optional.empty() : Units.read(element, number, unit);
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
