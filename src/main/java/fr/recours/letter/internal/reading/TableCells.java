package fr.recours.letter.internal.reading;

import fr.recours.letter.internal.lexicon.Cue;
import fr.recours.letter.internal.lexicon.Hit;
import fr.recours.letter.internal.lexicon.Term;
import fr.recours.letter.internal.text.Cells.Cell;
import fr.recours.matching.DataElement;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the cells of a table: a number with its unit, a range of normal values, the unit behind a name. */
final class TableCells {

    private static final Set<String> FRAME = Set.of("|", "(", ")", ":", "%", ".", "-", "en", "*", "[", "]", "↑", "↓");
    private static final Set<String> BOUNDS = Set.of("<", ">", "≤", "≥");

    private final Page page;
    private final WrittenUnits units;

    TableCells(Page page) {
        this.page = page;
        this.units = new WrittenUnits(page);
    }

    /** One cell for each number of a line without wide gaps, with the unit behind it; none when anything else stands between. */
    List<Cell> numbers(int from, int to) {
        List<Cell> cells = new ArrayList<>();
        for (int i = from; i < to; i++) {
            Hit unit = page.hit(i);
            if (page.isNumber(i)) {
                cells.add(new Cell(i, page.isUnit(i + 1) ? units.end(i + 1) : i + 1));
            } else if (!page.isAny(i, FRAME) && (unit == null || !unit.has(Term.UnitName.class))) {
                return List.of();
            }
        }
        return cells;
    }

    /** The only number of a cell; none for a bound, a range, or words. */
    @Nullable
    BigDecimal number(Cell cell) {
        BigDecimal number = null;
        for (int i = cell.from(); i < cell.to(); i++) {
            Hit hit = page.hit(i);
            boolean passed =
                    page.isAny(i, FRAME) || hit != null && (hit.has(Term.UnitName.class) || hit.is(Cue.NORMAL));
            if (page.isNumber(i) && number == null) {
                number = new BigDecimal(page.token(i).form());
            } else if (!passed) {
                return null;
            }
        }
        return number;
    }

    /** The upper limit of a cell that holds a normal range: « 4,0-10,0 », « < 40 ». */
    @Nullable
    BigDecimal limit(Cell cell) {
        BigDecimal last = null;
        int numbers = 0;
        boolean bounded = false;
        for (int i = cell.from(); i < cell.to(); i++) {
            bounded |= page.isAny(i, BOUNDS) && !page.is(i, ">") && !page.is(i, "≥");
            if (page.isNumber(i)) {
                last = new BigDecimal(page.token(i).form());
                numbers++;
            }
        }
        boolean range = numbers == 2 || numbers == 1 && bounded;
        return range && last != null && last.signum() > 0 ? last : null;
    }

    /** The unit that stands between two tokens: « (G/L) »; of two written alike the one the element is read in. */
    @Nullable
    String unit(int from, int to, DataElement element, BigDecimal number) {
        for (int i = from; i < to; i++) {
            String unit = units.at(i, element, number);
            if (unit != null) {
                return unit;
            }
        }
        return null;
    }
}
