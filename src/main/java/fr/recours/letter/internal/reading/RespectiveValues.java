package fr.recours.letter.internal.reading;

import fr.recours.letter.internal.lexicon.Hit;
import fr.recours.letter.internal.lexicon.Term;
import fr.recours.letter.internal.reading.Candidate.Age;
import fr.recours.matching.DataElement;
import fr.recours.matching.Dictionary;
import fr.recours.matching.PartialDate;
import fr.recours.matching.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the older values of several measures told before: « …, contre respectivement 84, 86 et 66 % en mai 2025 ». */
final class RespectiveValues {

    private static final Set<String> TO_NUMBER = Set.of("a", "de", ",", "et", "/", "%");
    private static final int DATE_REACH = 8;

    private final Page page;
    private final List<DateMention> dates;
    private final Dictionary dictionary;

    RespectiveValues(Page page, List<DateMention> dates, Dictionary dictionary) {
        this.page = page;
        this.dates = dates;
        this.dictionary = dictionary;
    }

    /** @param read the values read so far, of which the last before the word are meant */
    List<Candidate> read(List<Candidate> read) {
        List<Candidate> older = new ArrayList<>();
        for (int i = 0; i < page.size(); i++) {
            if (page.is(i, "respectivement")) {
                older.addAll(at(i, read));
            }
        }
        return older;
    }

    private List<Candidate> at(int index, List<Candidate> read) {
        List<Integer> numbers = new ArrayList<>();
        int at = index + 1;
        while (page.isNumber(at) && !dated(at) || page.isAny(at, TO_NUMBER) || unit(at)) {
            if (page.isNumber(at)) {
                numbers.add(at);
            }
            at++;
        }
        PartialDate date = date(index, at);
        List<Candidate> names = names(index, numbers.size(), unitBefore(at), read);
        List<Candidate> older = new ArrayList<>();
        for (int i = 0; i < numbers.size() && date != null && names.size() == numbers.size(); i++) {
            DataElement element = dictionary.require(names.get(i).key());
            BigDecimal number = new BigDecimal(page.token(numbers.get(i)).form());
            int figures = numbers.get(i);
            Units.read(element, number, null)
                    .ifPresent(value -> older.add(new Candidate(
                            element.key(),
                            new Value.Quantity(Units.plain(value.value())),
                            value.written(),
                            date,
                            Age.EARLIER,
                            List.of(page.quote(figures, figures + 1)))));
        }
        return older;
    }

    /** The measures of the clause, each once, in their order, without those of another unit when they are more; none when still they are. */
    private List<Candidate> names(int index, int count, @Nullable String unit, List<Candidate> read) {
        int first = page.token(clause(index)).start();
        int last = page.token(index).start();
        List<Candidate> told = new ArrayList<>();
        for (Candidate one : read) {
            int start = one.quotations().getFirst().start();
            boolean again = told.stream().anyMatch(other -> other.key().equals(one.key()));
            if (start >= first && start < last && !again && one.value() instanceof Value.Quantity) {
                told.add(one);
            }
        }
        if (told.size() > count && unit != null) {
            told.removeIf(one -> !unit.equals(dictionary.require(one.key()).unit()));
        }
        return told.size() == count ? told : List.of();
    }

    /** The unit the numbers end with. */
    private @Nullable String unitBefore(int index) {
        Hit unit = page.endingAt(index);
        return unit == null
                ? null
                : unit.term(Term.UnitName.class).map(Term.UnitName::unit).orElse(null);
    }

    /** The day right behind the numbers, else the last one before the word, in its clause. */
    private @Nullable PartialDate date(int word, int end) {
        for (DateMention date : dates) {
            if (date.roleFrom() == end || date.from() == end) {
                return date.date();
            }
        }
        PartialDate before = null;
        for (DateMention date : dates) {
            boolean near = date.to() <= word && word - date.to() < DATE_REACH && date.from() >= clause(word);
            before = near ? date.date() : before;
        }
        return before;
    }

    private int clause(int index) {
        int start = index;
        while (start > page.sentenceStart(index) && !page.is(start - 1, ";")) {
            start--;
        }
        return start;
    }

    private boolean dated(int index) {
        return dates.stream().anyMatch(date -> date.from() == index);
    }

    private boolean unit(int index) {
        return page.hit(index) instanceof Hit hit && hit.has(Term.UnitName.class);
    }
}
