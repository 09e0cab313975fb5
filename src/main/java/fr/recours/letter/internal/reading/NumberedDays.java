package fr.recours.letter.internal.reading;

import fr.recours.letter.Quotation;
import fr.recours.letter.internal.lexicon.Cue;
import fr.recours.letter.internal.lexicon.Hit;
import fr.recours.letter.internal.lexicon.Term;
import fr.recours.letter.internal.lexicon.WordList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Reads the numbered days of two pulses that were both given: « J1 le 05/05/2025, J15 le 19/05/2025 », « 1 g J1 puis J15 ». */
final class NumberedDays {

    /** The second day that belongs to a first one: two pulses two weeks apart (clinical.md A.4, LES-I4 vi). */
    private static final Map<String, Set<String>> SECOND = Map.of("j1", Set.of("j15"), "j0", Set.of("j14", "j15"));

    private static final Set<String> LAST = Set.of("j14", "j15");

    private static final Set<String> BETWEEN =
            Set.of("(", ")", ",", ";", "et", "puis", "-", "/", ":", "a", "le", "du", "au", "+");
    private static final Set<String> DENIAL = Set.of("non", "pas", "jamai", "sans");
    private static final Set<String> STILL = Set.of("ete", "encor", "pu", "etre", "a");
    private static final Set<String> UNDONE = Set.of("annul", "report", "refu", "differ", "manqu");
    private static final Set<String> CLOSE = Set.of(",", ";", ".");
    private static final int REACH = 7;

    private final Page page;
    private final List<DateMention> dates;

    NumberedDays(Page page, List<DateMention> dates) {
        this.page = page;
        this.dates = dates;
    }

    /** Whether the second of two dates is that of the second pulse, with nothing but its number between. */
    boolean pair(DateMention one, DateMention other) {
        boolean numbered = false;
        for (int i = one.to(); i < other.from(); i++) {
            String form = form(i);
            boolean second = LAST.contains(form);
            if (!second && !BETWEEN.contains(form) || other.from() - one.to() > REACH) {
                return false;
            }
            numbered |= second;
        }
        return numbered;
    }

    /** The words of both days, where a segment names the first and the second with nothing but dates and doses between. */
    @Nullable
    Quotation scheme(Segment segment) {
        for (int first = segment.from(); first < segment.to(); first++) {
            Set<String> seconds = SECOND.getOrDefault(form(first), Set.of());
            int i = first + 1;
            while (!seconds.isEmpty() && i < segment.to() && between(i)) {
                i++;
            }
            boolean dated = dated(first) == dated(i);
            if (i < segment.to() && seconds.contains(form(i)) && dated && !undone(segment)) {
                return page.quote(first, i + 1);
            }
        }
        return null;
    }

    private boolean between(int index) {
        Hit hit = page.hit(index);
        return BETWEEN.contains(form(index))
                || page.isNumber(index)
                || page.is(index, ".") && page.hit(index - 1) instanceof Hit month && month.has(Term.Month.class)
                || hit != null && (hit.has(Term.UnitName.class) || hit.has(Term.Month.class) || hit.is(Cue.ON_DAY));
    }

    /** Whether a date of its own stands behind a numbered day, not one to come. */
    private boolean dated(int day) {
        int next = day + 1;
        while (page.is(next, "(") || page.is(next, ":")) {
            next++;
        }
        int from = next;
        return dates.stream()
                .anyMatch(date -> (date.roleFrom() == from || date.from() == from)
                        && !date.date().earliest().isAfter(page.reference));
    }

    /** Whether a second day is told that was not given: « J15 non fait ». */
    boolean undone(Segment segment) {
        return IntStream.range(segment.from(), segment.to())
                .anyMatch(i -> LAST.contains(form(i)) && undone(i + 1)
                        || page.startingAt(i) instanceof Hit hit && hit.is(Cue.FULL_COURSE) && undone(hit.to()));
    }

    /** « J15 non fait », « J15 (18/03/2024) annulé », « J1 et J15 prévus »: behind the day, or its date and brackets, in its clause. */
    private boolean undone(int from) {
        int open = 0;
        for (int i = from; i < from + 2 * REACH && page.has(i) && !page.isBreak(i); i++) {
            open += page.is(i, "(") ? 1 : page.is(i, ")") ? -1 : 0;
            if (open <= 0 && page.isAny(i, CLOSE)) {
                return false;
            }
            if (page.isAny(i, UNDONE) || page.is(i, Cue.PLANNED) || page.is(i, Cue.INTENDED)) {
                return true;
            }
            int made = i + 1;
            while (page.isAny(i, DENIAL) && page.isAny(made, STILL)) {
                made++;
            }
            boolean given = page.isAny(made, WordList.CARRIED_OUT) || page.isAny(made, WordList.GIVEN);
            boolean last = !page.has(made) || page.isBreak(made) || page.isAny(made, CLOSE) || page.is(made, "(");
            if (page.isAny(i, DENIAL) && (given || last)) {
                return true;
            }
        }
        return false;
    }

    private String form(int index) {
        return page.has(index) ? page.token(index).form() : "";
    }
}
