package fr.recours.letter.internal.reading;

import fr.recours.letter.internal.lexicon.Cue;
import fr.recours.letter.internal.reading.Candidate.Age;
import fr.recours.matching.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the older values of several measures told one after the other: « CVF 77 %, DLCO 52 % (78 et 55 % en janvier 2025) », « CVF à 62 %
 * et DLCO à 36 %, contre 74 % et 45 % le 12 mai 2025 ».
 */
final class RecalledPairs {

    private static final int MOST = 3;

    private final Page page;
    private final NumberReader numbers;
    private final WrittenUnits units;

    RecalledPairs(Page page, List<DateMention> dates) {
        this.page = page;
        this.numbers = new NumberReader(page, dates);
        this.units = new WrittenUnits(page);
    }

    /** @param read the values read so far, in the order of the letter */
    List<Candidate> read(List<Candidate> read) {
        List<Candidate> older = new ArrayList<>();
        for (int i = 1; i < page.size(); i++) {
            if (page.is(i, "(") || page.is(i, Cue.AGAINST)) {
                older.addAll(at(i, read));
            }
        }
        return older;
    }

    private List<Candidate> at(int sign, List<Candidate> read) {
        List<Integer> values = new ArrayList<>();
        int at = sign + 1;
        while (page.isNumber(at) && values.size() < MOST && numbers.dateAt(at) == null) {
            values.add(at);
            at = units.at(at + 1) == null ? at + 1 : units.end(at + 1);
            if (!page.is(at, "et") && !page.is(at, ",")) {
                break;
            }
            at++;
        }
        int first = at;
        DateMention date = numbers.dateAt(first);
        for (int i = first; date == null && i <= first + 1; i++) {
            date = page.is(i, Cue.IN) || page.is(i, Cue.ON_DAY) ? numbers.dateAt(i + 1) : null;
        }
        if (values.size() < 2 || date == null) {
            return List.of();
        }
        List<Candidate> named = before(sign, values.size(), read);
        List<Candidate> told = new ArrayList<>();
        for (int i = 0; i < named.size(); i++) {
            told.add(new Candidate(
                    named.get(i).key(),
                    new Value.Quantity(new BigDecimal(page.token(values.get(i)).form())),
                    null,
                    date.date(),
                    Age.EARLIER,
                    List.of(page.quote(values.getFirst(), date.to()))));
        }
        return told;
    }

    /** The percentages told last before the sign in its sentence, each of another measure, the last of them right before it. */
    private List<Candidate> before(int sign, int count, List<Candidate> read) {
        int start = page.token(page.sentenceStart(sign)).start();
        int end = page.token(sign).start();
        List<Candidate> last = read.stream()
                .filter(one -> one.key().endsWith("_pct") && one.age() != Age.EARLIER)
                .filter(one -> one.quotations().getLast().start() >= start
                        && one.quotations().getLast().end() <= end)
                .toList();
        boolean enough = last.size() >= count
                && page.text
                                .substring(last.getLast().quotations().getLast().end(), end)
                                .strip()
                                .length()
                        <= 1;
        List<Candidate> named = enough ? last.subList(last.size() - count, last.size()) : List.of();
        return named.stream().map(Candidate::key).distinct().count() == count ? named : List.of();
    }
}
