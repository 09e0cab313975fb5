package fr.recours.letter.internal.reading;

import fr.recours.letter.internal.lexicon.Cue;
import fr.recours.letter.internal.lexicon.Hit;
import fr.recours.letter.internal.lexicon.Term;
import fr.recours.letter.internal.lexicon.Term.Measure;
import fr.recours.letter.internal.reading.Candidate.Age;
import fr.recours.matching.DataElement;
import fr.recours.matching.PartialDate;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Looks for the numbers that follow the name of a measure, each with its unit and date. */
final class ValueScan {

    /** Unknown words let pass between a name and its number: « DLCO contrôlée ce matin à 44 % ». */
    private static final Set<String> TIMES = Set.of("mois", "an", "ans", "jour", "jours", "semain", "h", "minut");

    private static final int UNKNOWN_WORDS = 2;

    private static final Set<String> SKIPPED = Set.of("(", ":", "=", "[", "|", "·", "…", "'", "\"", "~", "≈", "*");
    private static final Map<String, Integer> ROMAN = Map.of("i", 1, "ii", 2, "iii", 3, "iv", 4);

    private final Page page;
    private final List<DateMention> dates;

    ValueScan(Page page, List<DateMention> dates) {
        this.page = page;
        this.dates = dates;
    }

    /**
     * One number.
     *
     * @param unit as in the dictionary; none when none was written
     * @param normal « N » stood in the place of a number
     * @param latest whether the words say it came after those before it
     * @param to index after the last token it is quoted with
     */
    record Reading(
            BigDecimal number,
            @Nullable String unit,
            boolean normal,
            @Nullable PartialDate date,
            Age age,
            boolean latest,
            int to) {

        Reading as(Age other) {
            return new Reading(number, unit, normal, date, other, latest, to);
        }
    }

    /** As many numbers with slashes between as there are names: « 79/39 »; none when they are not so many. */
    List<Reading> listed(int from, int names) {
        List<Reading> listed = new ArrayList<>();
        int at = from;
        while (page.is(at, ":") || page.is(at, "=") || page.is(at, Cue.LINK) && !page.is(at, "-")) {
            at++;
        }
        while (page.isNumber(at)) {
            int unitAt = page.startingAt(at + 1) != null && unit(at + 1) != null ? at + 1 : -1;
            int to = unitAt < 0 ? at + 1 : endOfHit(unitAt);
            listed.add(new Reading(
                    new BigDecimal(page.token(at).form()),
                    unitAt < 0 ? null : unit(unitAt),
                    false,
                    null,
                    Age.PLAIN,
                    false,
                    to));
            if (!page.is(to, "/") || listed.size() == names) {
                break;
            }
            at = to + 1;
        }
        if (listed.size() == names && names > 1 && !page.is(listed.getLast().to(), "/")) {
            String shared = listed.getLast().unit();
            int to = listed.getLast().to();
            return listed.stream()
                    .map(one -> new Reading(
                            one.number(), one.unit() == null ? shared : one.unit(), false, null, Age.PLAIN, false, to))
                    .toList();
        }
        return List.of();
    }

    /** The values of one measure, today's and older ones, in the order of the letter. */
    List<Reading> after(int from, Measure measure, @Nullable DataElement element) {
        List<Reading> readings = new ArrayList<>();
        PartialDate date = null;
        Age age = Age.PLAIN;
        int unknown = 0;
        boolean passed = false;
        int at = from;
        while (at < page.size() && page.sentence(at) == page.sentence(from) && !page.isBreak(at)) {
            Hit hit = page.startingAt(at);
            DateMention mention = dateAt(at);
            if (mention != null) {
                date = mention.date();
                at = mention.to();
            } else if (page.isNumber(at) || roman(at, measure) > 0) {
                Reading first = number(at, measure, element, date, age);
                if (first == null) {
                    at = skipped(at);
                    passed = true;
                    continue;
                }
                readings.add(first);
                more(first.to(), page.is(at - 1, "de") && page.is(first.to(), "a"), measure, element, readings);
                return readings;
            } else if (hit != null && hit.is(Cue.NORMAL) && measure.normal() != null && !passed) {
                BigDecimal normal = measure.normal();
                return normal == null
                        ? List.of()
                        : List.of(new Reading(normal, null, true, date, age, false, hit.to()));
            } else if (hit != null && hit.is(Cue.EARLIER)) {
                age = Age.EARLIER;
                at = hit.to();
            } else if (hit != null && hit.is(Cue.NOW)) {
                age = Age.NOW;
                at = hit.to();
            } else if (hit != null
                            && (hit.is(Cue.LINK)
                                    || page.is(at, "soit")
                                    || hit.has(Term.UnitName.class) && page.is(at - 1, "("))
                    || page.isAny(at, SKIPPED)
                    || page.is(at, ")")
                    || preposition(hit)) {
                at = hit == null ? at + 1 : hit.to();
            } else if (hit == null && page.token(at).isWord() && unknown < UNKNOWN_WORDS) {
                unknown++;
                at++;
            } else {
                return readings;
            }
        }
        return readings;
    }

    private static boolean preposition(@Nullable Hit hit) {
        return hit != null && (hit.is(Cue.ON_DAY) || hit.is(Cue.IN) || hit.is(Cue.FROM) || hit.is(Cue.PART_OF));
    }

    private int roman(int index, Measure measure) {
        return measure.roman() && page.has(index)
                ? ROMAN.getOrDefault(page.token(index).form(), 0)
                : 0;
    }

    /** A number that is a value: no bound, no range, in a unit the element is read in; else none. */
    private @Nullable Reading number(
            int index, Measure measure, @Nullable DataElement element, @Nullable PartialDate before, Age told) {
        Age age = told;
        int at = index;
        Hit bound = page.endingAt(at);
        if (bound != null && (bound.is(Cue.BOUND) || bound.is(Cue.CHANGE))) {
            return null;
        }
        if (measure.titre()) {
            if (!page.is(at, "1") || !page.is(at + 1, "/") || !page.isNumber(at + 2)) {
                return null;
            }
            at += 2;
        }
        int roman = roman(at, measure);
        BigDecimal number = roman > 0
                ? BigDecimal.valueOf(roman)
                : new BigDecimal(page.token(at).form());
        int next = at + 1;
        BigDecimal scale = measure.scale();
        if (page.is(next, "/")
                && page.isNumber(next + 1)
                && scale != null
                && page.is(next + 1, scale.toPlainString())) {
            next += 2;
        } else if (page.is(next, "/") && (page.isNumber(next + 1) || roman > 0)
                || page.is(next, "-") && page.isNumber(next + 1)) {
            return null;
        }
        String unit = unit(next, element, number);
        if (unit != null) {
            next = endOfHit(next);
        }
        if (range(at, next)) {
            return null;
        }
        Hit word = page.startingAt(next);
        if (word != null && (word.is(Cue.EARLIER) || word.is(Cue.NOW))) {
            age = word.is(Cue.NOW) ? Age.NOW : Age.EARLIER;
        }
        if (unit != null && unit.contains(":")
                || element == null
                || Units.read(element, number, unit).isEmpty()) {
            return null;
        }
        DateMention after = dateAfter(next);
        PartialDate date = after != null ? after.date() : before;
        return new Reading(number, unit, false, date, age, false, after != null ? after.to() : next);
    }

    /** « 30 à 35 % » is neither; « de 30 à 35 » tells both, « 22 à 6 mois » one and when. */
    private boolean range(int number, int next) {
        return page.is(next, "a")
                && page.isNumber(next + 1)
                && dateAt(next + 1) == null
                && !page.isAny(next + 2, TIMES)
                && !page.isAny(number - 1, Set.of("de", "d", "'"));
    }

    /** A number that is no value is passed with its unit and its bounds. */
    private int skipped(int index) {
        int next = index + 1;
        while (page.is(next, "/") && page.isNumber(next + 1)
                || page.is(next, "-") && page.isNumber(next + 1)
                || range(index, next)) {
            next += 2;
        }
        if (unit(next) != null) {
            next = endOfHit(next);
        }
        Hit word = page.startingAt(next);
        return word != null && word.is(Cue.FOR) ? word.to() : next;
    }

    /**
     * Older or newer values: « → 44 », « contre 52 en 2024 », « (16 en sept) ».
     *
     * @param rising « de 80 à 240 »: the next value is the newer one
     */
    private void more(
            int from, boolean rising, Measure measure, @Nullable DataElement element, List<Reading> readings) {
        int at = from;
        boolean newer = rising;
        boolean older = false;
        PartialDate date = null;
        while (page.has(at) && !page.isBreak(at) && at - from < 9) {
            Hit hit = page.startingAt(at);
            DateMention mention = dateAt(at);
            if (page.isNumber(at) && mention == null) {
                Reading next = number(at, measure, element, date, older ? Age.EARLIER : Age.PLAIN);
                boolean told = next != null && (newer || older || next.date() != null);
                if (next == null || !told) {
                    return;
                }
                if (newer) {
                    readings.replaceAll(reading -> reading.date() == null ? reading.as(Age.EARLIER) : reading);
                }
                readings.add(new Reading(next.number(), next.unit(), false, next.date(), next.age(), newer, next.to()));
                more(next.to(), false, measure, element, readings);
                return;
            }
            if (hit != null && (hit.is(Cue.AGAINST) || hit.is(Cue.EARLIER))) {
                older = true;
                at = hit.to();
            } else if (hit != null && hit.is(Cue.THEN)
                    || page.is(at, ">")
                    || page.is(at, "-") && page.is(at + 1, ">")) {
                newer = true;
                at = hit == null ? at + 1 : hit.to();
            } else if (hit != null && hit.is(Cue.NOW)) {
                newer = true;
                at = hit.to();
            } else if (page.isAny(at, Set.of("(", ",", "a", "et", ">", ":", ")")) || mention != null) {
                older |= page.is(at, "(") && readings.getLast().date() == null;
                date = mention == null ? date : mention.date();
                at = mention == null ? at + 1 : mention.to();
            } else {
                return;
            }
        }
    }

    /** What the words before a measure, in its clause, say of its age. */
    Age ageBefore(int index) {
        int first = page.sentenceStart(index);
        for (int i = index - 1; i >= first && index - i < 8; i--) {
            Hit hit = page.hit(i);
            if (page.is(i, ";") || hit != null && hit.has(Measure.class)) {
                return Age.PLAIN;
            }
            if (hit != null && hit.is(Cue.EARLIER)) {
                return Age.EARLIER;
            }
            if (hit != null && hit.is(Cue.NOW)) {
                return Age.NOW;
            }
        }
        return Age.PLAIN;
    }

    /** The unit written here; of two that are written alike (G/L and g/L) the one the element is read in. */
    private @Nullable String unit(int index, @Nullable DataElement element, BigDecimal number) {
        Hit hit = page.startingAt(index);
        if (hit != null && element != null) {
            for (Term term : hit.terms()) {
                if (term instanceof Term.UnitName(String name)
                        && Units.read(element, number, name).isPresent()) {
                    return name;
                }
            }
        }
        return unit(index);
    }

    private @Nullable String unit(int index) {
        Hit hit = page.startingAt(index);
        return hit == null
                ? null
                : hit.term(Term.UnitName.class).map(Term.UnitName::unit).orElse(null);
    }

    private int endOfHit(int index) {
        Hit hit = page.startingAt(index);
        return hit == null ? index + 1 : hit.to();
    }

    private @Nullable DateMention dateAt(int index) {
        for (DateMention date : dates) {
            if (date.from() == index || date.roleFrom() == index) {
                return date;
            }
        }
        return null;
    }

    /** A date right after a value: « le 03/03 », « (24/02/26) », « en février ». */
    private @Nullable DateMention dateAfter(int index) {
        int at = page.is(index, "(") || page.is(index, ",") && dateAt(index + 1) != null ? index + 1 : index;
        Hit examination = page.is(index, "(") ? page.startingAt(at) : null;
        if (examination != null && examination.has(Term.Examination.class)) {
            at = examination.to();
        }
        DateMention date = dateAt(at);
        boolean heading = date != null && page.is(date.to(), ":");
        return date == null || heading || date.role() == Cue.SINCE ? null : date;
    }
}
