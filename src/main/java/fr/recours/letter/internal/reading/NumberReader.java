package fr.recours.letter.internal.reading;

import fr.recours.letter.internal.lexicon.Cue;
import fr.recours.letter.internal.lexicon.Hit;
import fr.recours.letter.internal.lexicon.Term.Measure;
import fr.recours.letter.internal.reading.Candidate.Age;
import fr.recours.matching.DataElement;
import fr.recours.matching.PartialDate;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads one number of a measure with its unit and the date that follows; a bound, a range or another measure's number is none. */
final class NumberReader {

    private static final Set<String> TIMES = Set.of("mois", "an", "ans", "jour", "jours", "semain", "h", "minut");
    private static final Set<String> CLOSE = Set.of("(", ",", ";", ".", ")");

    /** « Varie de 58 à 62 % » tells no value. */
    private static final Set<String> SWINGING = Set.of(
            "vari",
            "varient",
            "variant",
            "oscill",
            "oscillent",
            "oscillant",
            "fluctu",
            "all",
            "allant",
            "autour",
            "ordr");

    private static final Set<String> ROMAN_JOINTS = Set.of("a", "ou", "-", "et");
    private static final Map<String, Integer> ROMAN = Map.of("i", 1, "ii", 2, "iii", 3, "iv", 4);

    private final Page page;
    private final ValueDates days;
    private final WrittenUnits units;
    private final UpperLimits limits;

    NumberReader(Page page, List<DateMention> dates) {
        this.page = page;
        this.days = new ValueDates(page, dates);
        this.units = new WrittenUnits(page);
        this.limits = new UpperLimits(page);
    }

    /** Whether a number may stand here, in figures or, for some scores, in Roman ones. */
    boolean starts(int index, Measure measure) {
        return page.isNumber(index) || roman(index, measure) > 0;
    }

    /**
     * A number that is a value: no bound, no range, in a unit the element is read in; else none.
     *
     * @param before the date told before it
     * @param given the age told before it
     */
    @Nullable
    Measurement at(int index, Measure measure, @Nullable DataElement element, @Nullable PartialDate before, Age given) {
        int at = titre(index, measure);
        Hit bound = page.endingAt(index);
        if (at < 0 || element == null || bound != null && (bound.is(Cue.BOUND) || bound.is(Cue.CHANGE))) {
            return null;
        }
        int roman = roman(at, measure);
        BigDecimal number = roman > 0
                ? BigDecimal.valueOf(roman)
                : new BigDecimal(page.token(at).form());
        int next = afterScale(at + 1, measure, roman > 0);
        if (next < 0) {
            return null;
        }
        String unit = units.at(next, element, number);
        if (unit != null) {
            next = units.end(next);
        }
        UpperLimits.Multiple multiple = UpperLimits.MULTIPLE.equals(element.unit()) ? limits.of(number, next) : null;
        if (multiple != null) {
            number = multiple.times();
            unit = UpperLimits.MULTIPLE;
            next = multiple.to();
        }
        if (range(at, next)
                || roman > 0 && joinedRoman(next)
                || Units.read(element, number, unit).isEmpty()) {
            return null;
        }
        Hit word = page.startingAt(next);
        boolean aged = word != null && (word.is(Cue.EARLIER) || word.is(Cue.NOW));
        Age age = !aged || word == null ? given : word.is(Cue.NOW) ? Age.NOW : Age.EARLIER;
        DateMention after = days.after(next);
        PartialDate date = after != null ? after.date() : before;
        int told = after != null ? after.to() : closes(aged ? word : null) && word != null ? word.to() : next;
        return new Measurement(number, unit, false, date, age, false, told);
    }

    /** « 13 ce jour (10 en janvier) », but « 310 actuellement 145 ». */
    private boolean closes(@Nullable Hit word) {
        return word != null
                && word.is(Cue.NOW)
                && (!page.has(word.to()) || page.isBreak(word.to()) || page.isAny(word.to(), CLOSE));
    }

    /** The index of the number of a titre, « 1/640 »; of any other number its own; -1 when a titre is wanted and none stands here. */
    private int titre(int index, Measure measure) {
        if (!measure.titre()) {
            return index;
        }
        return page.is(index, "1") && page.is(index + 1, "/") && page.isNumber(index + 2) ? index + 2 : -1;
    }

    /** The index after the mark of the score, « 22/51 »; -1 when another number is joined to it. */
    private int afterScale(int next, Measure measure, boolean roman) {
        BigDecimal scale = measure.scale();
        if (page.is(next, "/")
                && page.isNumber(next + 1)
                && scale != null
                && page.is(next + 1, scale.toPlainString())) {
            return next + 2;
        }
        boolean joined = page.is(next, "/") && (page.isNumber(next + 1) || roman)
                || page.is(next, "-") && page.isNumber(next + 1) && (scale != null || page.touchesNext(next));
        return joined ? -1 : next;
    }

    private int roman(int index, Measure measure) {
        return measure.roman() && page.has(index)
                ? ROMAN.getOrDefault(page.token(index).form(), 0)
                : 0;
    }

    /** « 30 à 35 % », « 1 ou 2 » is neither; « de 30 à 35 » tells both, « 22 à 6 mois » one and when. */
    private boolean range(int number, int next) {
        return (page.is(next, "a") || page.is(next, "ou"))
                && page.isNumber(next + 1)
                && dateAt(next + 1) == null
                && !page.isAny(next + 2, TIMES)
                && (!page.isAny(number - 1, Set.of("de", "d", "'")) || page.isAny(number - 2, SWINGING));
    }

    /** « II-III », « II ou III ». */
    private boolean joinedRoman(int next) {
        return page.isAny(next, ROMAN_JOINTS)
                && page.has(next + 1)
                && ROMAN.containsKey(page.token(next + 1).form());
    }

    /** The index after a number that is no value, with its unit and its bounds. */
    int passed(int index) {
        int next = index + 1;
        while (page.is(next, "/") && page.isNumber(next + 1)
                || page.is(next, "-") && page.isNumber(next + 1)
                || range(index, next)
                || joinedRoman(next)) {
            next += 2;
        }
        if (units.at(next) != null) {
            next = units.end(next);
        }
        Hit word = page.startingAt(next);
        return word != null && word.is(Cue.FOR) ? word.to() : next;
    }

    @Nullable
    DateMention dateAt(int index) {
        return days.at(index);
    }
}
