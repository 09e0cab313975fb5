package fr.recours.letter.internal.reading;

import fr.recours.letter.internal.lexicon.Hit;
import fr.recours.letter.internal.lexicon.Term;
import fr.recours.letter.internal.lexicon.Term.Measure;
import fr.recours.letter.internal.reading.Candidate.Age;
import fr.recours.matching.DataElement;
import fr.recours.matching.Dictionary;
import fr.recours.matching.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/** Reads tables: a line of dates, then lines with a measure and one number under each date. */
final class TableReader {

    private static final Set<String> FRAME = Set.of("|", "(", ")", ":", "%", ".", "-", "en");

    private final Page page;
    private final List<DateMention> dates;
    private final Dictionary dictionary;
    private final List<Candidate> read = new ArrayList<>();
    private final BitSet taken = new BitSet();

    TableReader(Page page, List<DateMention> dates, Dictionary dictionary) {
        this.page = page;
        this.dates = dates;
        this.dictionary = dictionary;
        List<DateMention> head = List.of();
        int at = 0;
        while (at < page.size()) {
            int end = at;
            while (!page.isBreak(end)) {
                end++;
            }
            List<DateMention> dated = head(at, end);
            boolean row = !head.isEmpty() && row(at, end, head);
            boolean goesOn = row || page.is(at, "|"); // a framed row of a measure not known
            head = dated.isEmpty() ? goesOn ? head : List.of() : dated;
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

    /** The dates of a line that holds two or more of them and nothing else but a name of its own. */
    private List<DateMention> head(int from, int to) {
        List<DateMention> dated = dates.stream()
                .filter(date -> date.from() >= from && date.to() <= to)
                .toList();
        int words = to - from;
        for (DateMention date : dated) {
            words -= date.to() - date.from();
        }
        return dated.size() > 1 && words <= 2 * dated.size() ? dated : List.of();
    }

    private boolean row(int start, int to, List<DateMention> head) {
        int from = page.is(start, "|") ? start + 1 : start;
        Hit name = page.startingAt(from);
        if (name == null || !name.has(Measure.class)) {
            return false;
        }
        List<Integer> numbers = new ArrayList<>();
        for (int i = name.to(); i < to; i++) {
            Hit unit = page.hit(i);
            if (page.isNumber(i)) {
                numbers.add(i);
            } else if (!page.isAny(i, FRAME) && (unit == null || !unit.has(Term.UnitName.class))) {
                return false;
            }
        }
        if (numbers.size() != head.size()) {
            return false;
        }
        Measure measure = name.term(Measure.class).orElseThrow();
        DataElement element = dictionary.require(measure.key());
        for (int column = 0; column < numbers.size(); column++) {
            int index = numbers.get(column);
            DateMention date = head.get(column);
            BigDecimal number = new BigDecimal(page.token(index).form());
            Units.read(element, number, null)
                    .ifPresent(value -> read.add(new Candidate(
                            element.key(),
                            new Value.Quantity(Units.plain(value.value())),
                            value.written(),
                            date.date(),
                            Age.PLAIN,
                            List.of(page.quote(from, index + 1)))));
        }
        taken.set(from, to);
        return true;
    }
}
