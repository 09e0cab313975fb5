package fr.recours.letter.internal.reading;

import fr.recours.letter.internal.lexicon.Hit;
import fr.recours.letter.internal.lexicon.Term;
import fr.recours.letter.internal.reading.Candidate.Age;
import fr.recours.letter.internal.text.Cells.Cell;
import fr.recours.matching.DataElement;
import fr.recours.matching.Dictionary;
import fr.recours.matching.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Reads tables with a date at the head of each row: « Date / CVF % / DLCO % », then « 14.03.2025   62   45 ». */
final class DateRows {

    private static final int FEWEST = 2;

    private final Page page;
    private final List<DateMention> dates;
    private final Dictionary dictionary;
    private final TableCells cells;
    private List<Hit> head = List.of();

    DateRows(Page page, List<DateMention> dates, Dictionary dictionary) {
        this.page = page;
        this.dates = dates;
        this.dictionary = dictionary;
        this.cells = new TableCells(page);
    }

    /** What the next line of the letter tells: the values of a row; none of a head, or of a line that is no row. */
    List<Candidate> line(int from, int to) {
        List<Hit> named = head(from, to);
        List<Candidate> row = named.isEmpty() && !head.isEmpty() ? row(from, to) : List.of();
        head = named.isEmpty() && row.isEmpty() ? List.of() : named.isEmpty() ? head : named;
        return row;
    }

    /** The measures of a line that says « date » before them and tells no number. */
    private List<Hit> head(int from, int to) {
        List<Hit> named = new ArrayList<>();
        boolean dated = false;
        for (int i = from; i < to; i++) {
            Hit hit = page.startingAt(i);
            dated |= page.is(i, "date") && named.isEmpty();
            if (page.isNumber(i)) {
                return List.of();
            }
            if (hit != null && hit.has(Term.Measure.class)) {
                named.add(hit);
            }
        }
        return dated && named.size() >= FEWEST ? named : List.of();
    }

    private List<Candidate> row(int from, int to) {
        int first = page.is(from, "|") || page.is(from, "-") ? from + 1 : from;
        DateMention date =
                dates.stream().filter(one -> one.from() == first).findFirst().orElse(null);
        List<Cell> values = date == null ? List.of() : cells.numbers(date.to(), to);
        List<Candidate> told = new ArrayList<>();
        for (int i = 0; date != null && values.size() == head.size() && i < values.size(); i++) {
            DataElement element = dictionary.require(
                    head.get(i).term(Term.Measure.class).orElseThrow().key());
            BigDecimal number = new BigDecimal(page.token(values.get(i).from()).form());
            String unit =
                    cells.unit(values.get(i).to(), Math.min(to, values.get(i).to() + 1), element, number);
            Units.read(element, number, unit)
                    .ifPresent(value -> told.add(new Candidate(
                            element.key(),
                            new Value.Quantity(Units.plain(value.value())),
                            value.written(),
                            date.date(),
                            Age.PLAIN,
                            List.of(page.quote(first, to)))));
        }
        return told;
    }
}
