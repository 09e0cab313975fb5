package fr.recours.letter.internal.reading;

import fr.recours.letter.internal.lexicon.Hit;
import fr.recours.letter.internal.lexicon.Term.Measure;
import fr.recours.letter.internal.lexicon.WordList;
import fr.recours.letter.internal.reading.Columns.Column;
import fr.recours.letter.internal.reading.Columns.Kind;
import fr.recours.letter.internal.text.Cells;
import fr.recours.letter.internal.text.Cells.Cell;
import fr.recours.matching.Dictionary;
import fr.recours.matching.PartialDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Reads tables: a line of dates or other heads of columns, then lines with a measure and one cell under each. */
final class TableReader {

    private final Page page;
    private final Dictionary dictionary;
    private final TableCells reader;
    private final CatheterPressures pressures;
    private final MeasuredCells measured;
    private final List<Candidate> read = new ArrayList<>();
    private final BitSet taken = new BitSet();

    TableReader(Page page, Examinations examinations, List<DateMention> dates, Dictionary dictionary) {
        this.page = page;
        this.dictionary = dictionary;
        Columns columns = new Columns(page, dates);
        this.reader = new TableCells(page);
        this.pressures = new CatheterPressures(page);
        this.measured = new MeasuredCells(page, examinations, dictionary, read);
        DateRows rows = new DateRows(page, dates);
        List<Column> head = List.of();
        int at = 0;
        while (at < page.size()) {
            int end = at;
            while (!page.isBreak(end)) {
                end++;
            }
            if (rows.line(at, end) instanceof DateRows.Row dated) {
                dated(dated);
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
            measured.read(measure, new Cell(from, label), values, head, from);
        }
        taken.set(from, to);
        return true;
    }

    /** Each cell of a row of one day, as if it stood behind the name in the head of its column. */
    private void dated(DateRows.Row row) {
        List<Column> day = List.of(new Column(Kind.DATED, row.date()));
        for (int i = 0; i < row.names().size(); i++) {
            Cell name = row.names().get(i);
            Cell value = row.values().get(i);
            if (page.startingAt(name.from()) instanceof Hit hit) {
                hit.term(Measure.class)
                        .ifPresent(measure -> measured.read(measure, name, List.of(value), day, row.from()));
            }
        }
    }

    private void pressures(int from, List<Cell> values, List<Column> head) {
        for (int i = 0; i < values.size(); i++) {
            CatheterPressures.Pressures told = pressures.at(values.get(i).from());
            Kind kind = head.get(i).kind();
            if (told != null && kind != Kind.LIMIT && kind != Kind.OTHER) {
                PartialDate date = measured.date(head.get(i), from, dictionary.require("mpap_rhc"));
                read.addAll(told.told(page, from, kind == Kind.FLUID, date));
            }
        }
    }
}
