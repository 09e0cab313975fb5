package fr.recours.letter.internal.reading;

import fr.recours.letter.internal.lexicon.Cue;
import fr.recours.letter.internal.lexicon.Hit;
import fr.recours.letter.internal.lexicon.Term;
import fr.recours.letter.internal.lexicon.Term.Measure;
import fr.recours.letter.internal.reading.Candidate.Age;
import fr.recours.matching.DataElement;
import fr.recours.matching.PartialDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the values that follow the first one of a measure: « → 44 », « contre 52 en 2024 », « (16 en sept) ». */
final class NumberSeries {

    private static final Set<String> JOINTS =
            Set.of("(", ",", "a", "et", ">", ":", ")", "l", "'", "entree", "entre", "admission");
    private static final Set<String> STILL = Set.of("encor", "toujour");
    private static final Set<String> PRONOUNS = Set.of("il", "elle");
    private static final int REACH = 9;
    private static final int ARROW_REACH = 5;

    private final Page page;
    private final NumberReader numbers;
    private final Measure measure;
    private final @Nullable DataElement element;
    private final List<Measurement> readings;

    /** @param readings the values read so far, to which those that follow are added */
    NumberSeries(
            Page page,
            NumberReader numbers,
            Measure measure,
            @Nullable DataElement element,
            List<Measurement> readings) {
        this.page = page;
        this.numbers = numbers;
        this.measure = measure;
        this.element = element;
        this.readings = readings;
    }

    /** @param rising « de 80 à 240 »: the next value is the newer one */
    void read(int from, boolean rising) {
        int at = arrow(from);
        boolean newer = rising;
        boolean older = false;
        PartialDate date = null;
        int again = pronoun(at);
        newer |= again > at;
        at = again;
        while (page.has(at) && !page.isBreak(at) && at - from < REACH) {
            Hit hit = page.startingAt(at);
            DateMention mention = numbers.dateAt(at);
            if (page.isNumber(at) && mention == null) {
                int season = season(at);
                if (season > 0 && readings.getLast().date() != null && !newer) {
                    at = season;
                    continue;
                }
                add(at, date, newer, older);
                return;
            }
            if (page.is(at, ">") && page.touchesNext(at) && !page.touchesNext(at - 1) && !goesOn(at)) {
                return; // « 110 mL/min >90 »: the normal range
            }
            if (page.is(at, "etait") && page.isAny(at + 1, STILL)) {
                newer = true; // « 22 en septembre, était encore à 17 le 8 janvier »
                at = page.is(at + 2, "a") ? at + 3 : at + 2;
            } else if (hit != null && (hit.is(Cue.AGAINST) || hit.is(Cue.EARLIER))) {
                older = true;
                newer &= !hit.is(Cue.AGAINST); // « 210 ce jour contre 82 en mai »
                at = hit.to();
            } else if (hit != null && hit.is(Cue.THEN)
                    || page.is(at, ">")
                    || page.is(at, "-") && page.is(at + 1, ">")) {
                newer = true;
                at = hit == null ? at + 1 : hit.to();
            } else if (hit != null && hit.is(Cue.NOW)) {
                newer = true;
                date = mention == null ? date : mention.date();
                at = hit.to();
            } else if (mention != null && rising && readings.getLast().date() == null) {
                readings.set(readings.size() - 1, readings.getLast().on(mention.date()));
                at = mention.to();
            } else if (hit != null && hit.is(Cue.LINK) && chained(at)) {
                newer |= page.is(at, "est");
                at = hit.to(); // « 14 en juin, de 19 en décembre et atteint 24 le 4 mai »
            } else if (page.is(at, "est") && page.is(at + 1, Cue.THEN)) {
                at++; // « 12 en mars et est remonté à 16 »
            } else if (newer && page.is(at, "de") && page.isNumber(at + 1)) {
                at++; // « …, est de 17 »
            } else if (page.isAny(at, PRONOUNS) && page.is(at - 1, "(") && page.is(at + 1, "etait")) {
                older = true;
                at = page.startingAt(at + 1) instanceof Hit was
                        ? was.to()
                        : at + 2; // « (elle était à 36 % en novembre 2025) »
            } else if (page.isAny(at, JOINTS)
                    || page.is(at, ";") && day(at + 1) // « 12/02 : 88 ; 27/04 : 81 »
                    || mention != null
                    || page.is(at, "/") && page.is(at - 1, ")")) {
                older |= page.is(at, "(") && readings.getLast().date() == null;
                date = mention == null ? date : mention.date();
                at = mention == null ? at + 1 : mention.to();
            } else {
                return;
            }
        }
    }

    /** « 16 en octobre ; il est à 12 ce jour », « …, et il est remonté à 12 »: where the number begins that is told of the same measure again. */
    private int pronoun(int index) {
        int next = page.is(index + 1, "et") ? index + 2 : index + 1;
        boolean again = (page.is(index, ";") || page.is(index, ",") || page.is(index, "et"))
                && page.isAny(next, PRONOUNS)
                && (page.is(next + 1, "est") || page.is(next + 1, Cue.THEN));
        int at = page.is(next + 1, "est") ? next + 2 : next + 1;
        while (again && (page.is(at, Cue.NOW) || page.is(at, Cue.THEN) || page.is(at, "a") || page.is(at, "de"))) {
            at++;
        }
        return again && (page.is(at - 1, "a") || page.is(at - 1, "de")) && page.isNumber(at) ? at : index;
    }

    /** « 80 >70 >65 % », « 70 en mars >65 en mai »: no unit before the sign, and a unit, a date or another value behind. */
    private boolean goesOn(int sign) {
        Hit before = page.endingAt(sign);
        boolean unit = before != null && before.has(Term.UnitName.class);
        boolean behind = page.isUnit(sign + 2) || page.is(sign + 2, ">") || numbers.dateAt(sign + 2) != null;
        return !unit && behind;
    }

    /** Whether a list goes on of values with their dates: behind a comma or « et », a verb, then a number. */
    private boolean chained(int index) {
        Hit link = page.startingAt(index);
        int behind = link == null ? index : link.to();
        int number = page.is(index, "est") && page.is(behind, "de") ? behind + 1 : behind;
        boolean joined = page.is(index - 1, ",") || page.is(index - 1, "et");
        return joined && readings.getLast().date() != null && page.isNumber(number) && numbers.dateAt(number) == null;
    }

    /** « À 9 au printemps »: of no day that is told, the index behind it; else 0. */
    private int season(int number) {
        Hit at = page.startingAt(number + 1);
        Hit part = at != null && at.is(Cue.ON_DAY) ? page.startingAt(at.to()) : null;
        return part != null && part.is(Cue.PART_OF) && numbers.dateAt(number + 1) == null ? part.to() : 0;
    }

    private boolean day(int index) {
        return numbers.dateAt(index) instanceof DateMention date
                && date.date().precision() == PartialDate.Precision.DAY;
    }

    private void add(int at, @Nullable PartialDate date, boolean newer, boolean older) {
        Measurement next = numbers.at(at, measure, element, date, older ? Age.EARLIER : Age.PLAIN);
        boolean told = next != null && (newer || older || next.date() != null || next.age() == Age.NOW);
        if (next == null || !told) {
            return;
        }
        if (newer) {
            readings.replaceAll(reading -> reading.date() == null ? reading.as(Age.EARLIER) : reading);
        }
        boolean dated = readings.stream().anyMatch(reading -> reading.date() != null);
        Age age = newer && !older && dated && next.date() == null ? Age.NOW : next.age(); // « 0,4 (2025) puis 3,1 »
        String unit = next.unit() == null && measure.unitNeeded() // « 3,1 g/24 h en janvier, 2,6 le 4 mai »
                ? readings.getFirst().unit()
                : next.unit();
        readings.add(new Measurement(next.number(), unit, false, next.date(), age, newer, next.to()));
        read(next.to(), false);
    }

    /** « 8 post-greffe -> 23 »: the arrow a few unknown words ahead, else the index itself. */
    private int arrow(int from) {
        for (int i = from; i < from + ARROW_REACH && page.has(i) && !page.isBreak(i); i++) {
            if (page.is(i, "→") || page.is(i, "-") && page.is(i + 1, ">")) {
                return i;
            }
            Hit hit = page.startingAt(i);
            boolean known = hit != null && (hit.has(Measure.class) || hit.has(Term.Finding.class));
            if (known || page.isNumber(i) || numbers.dateAt(i) != null || page.is(i, ",") || page.is(i, ";")) {
                return from;
            }
        }
        return from;
    }
}
