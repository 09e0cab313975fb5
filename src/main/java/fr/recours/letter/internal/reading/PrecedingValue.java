package fr.recours.letter.internal.reading;

import fr.recours.letter.internal.lexicon.Cue;
import fr.recours.letter.internal.lexicon.Hit;
import fr.recours.letter.internal.lexicon.Term;
import fr.recours.letter.internal.lexicon.Term.Measure;
import fr.recours.letter.internal.reading.Candidate.Age;
import fr.recours.matching.DataElement;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Looks for the number that stands right before the name of a measure: « 4N (ASAT) », « 97 % pour la CPT ». */
final class PrecedingValue {

    /** What is written number first, without a unit, in a list of them. */
    private static final Set<String> COUNTS =
            Set.of("hb_g_dl", "neutrophils_g_l", "platelets_g_l", "lymphocytes_g_l", "cd4_per_ul");

    private static final Set<String> SIGNS = Set.of(",", "/", ";", "•", "(", ")");
    private static final Set<String> OF = Set.of("de", "du", "des");

    private final Page page;
    private final NumberReader numbers;

    PrecedingValue(Page page, List<DateMention> dates) {
        this.page = page;
        this.numbers = new NumberReader(page, dates);
    }

    /** @param from index of the number that stands before its name */
    record Preceding(Measurement measurement, int from) {}

    /** Whether the number behind a name is not its own: the one before is. */
    boolean only(Hit name, @Nullable DataElement element) {
        return bracketed(name) || follows(name) || listed(name, element);
    }

    /** The number right before a name: « 4N (ASAT) », « 38 % de FEVG », and of what is counted « neuf critères ACR ». */
    @Nullable
    Preceding of(Hit name, Measure measure, @Nullable DataElement element) {
        int end = name.from();
        boolean bracketed = bracketed(name);
        int led = led(name);
        boolean listed = listed(name, element);
        if (bracketed) {
            end--;
        } else if (led < end) {
            end = led;
        } else if (!measure.counted() && !listed) {
            return null;
        }
        Hit unit = page.endingAt(end);
        boolean united = unit != null && unit.has(Term.UnitName.class) && !page.isNumber(end - 1);
        int at = united && unit != null ? unit.from() - 1 : end - 1;
        boolean counts = measure.counted() && !bracketed && end == name.from();
        Hit count = counts ? page.startingAt(at) : null;
        if (count != null && count.has(Term.Count.class)) {
            int number = count.term(Term.Count.class).map(Term.Count::number).orElse(0);
            return new Preceding(Measurement.plain(BigDecimal.valueOf(number), null, name.to()), at);
        }
        boolean stands = page.isNumber(at)
                && (united || counts || listed)
                && numbers.dateAt(at) == null
                && (listed || !page.is(at - 1, "/"))
                && page.sentence(at) == page.sentence(name.from());
        Measurement read = stands ? numbers.at(at, measure, element, null, Age.PLAIN) : null;
        return read == null ? null : new Preceding(Measurement.plain(read.number(), read.unit(), name.to()), at);
    }

    /** « 12,0 d'Hb / 5,5 PNN / 260 plq »: a bare number between a sign and its name, and a sign or the end behind the name. */
    private boolean listed(Hit name, @Nullable DataElement element) {
        int number = led(name) - 1;
        boolean opens = page.isAny(number - 1, SIGNS)
                || number == page.sentenceStart(number)
                || page.is(number - 1, "dont")
                || page.is(number - 1, "et") && shared(number - 1); // « dont 2 100 neutrophiles et 690 lymphocytes »
        boolean heads = page.is(number - 1, ":")
                && !(page.endingAt(number - 1) instanceof Hit other && other.has(Measure.class));
        boolean closed = page.isAny(name.to(), SIGNS)
                || page.is(name.to(), ".")
                || page.isBreak(name.to())
                || page.is(name.to(), "et") && page.is(number - 1, "dont");
        boolean counted = element != null && COUNTS.contains(element.key());
        return counted && page.isNumber(number) && (opens || heads) && closed;
    }

    /** « Dont 2 100 neutrophiles et »: part of a count before. */
    private boolean shared(int and) {
        Hit name = page.endingAt(and);
        return name != null && name.has(Measure.class) && page.is(led(name) - 2, "dont");
    }

    /** Where the words begin that lead from a number back to a name: « 38 % de FEVG », « 30 % d'étendue », « 97 % pour la CPT ». */
    private int led(Hit name) {
        int end = name.from();
        if (page.isAny(end - 1, OF)) {
            return end - 1;
        }
        if (page.is(end - 1, "'") && page.is(end - 2, "d")) {
            return end - 2;
        }
        int article = page.is(end - 1, "la") || page.is(end - 1, "le") || page.is(end - 1, "les") ? end - 1 : end;
        return page.is(article - 1, "pour") ? article - 1 : end;
    }

    /** « 97 % pour la CPT et 82 % pour la DLCO »: the number that follows such a name is not its own. */
    private boolean follows(Hit name) {
        int led = led(name);
        Hit unit = page.endingAt(led);
        boolean own = page.is(name.to(), Cue.LINK) || page.isNumber(name.to());
        return page.is(led, "pour")
                && !own
                && unit != null
                && unit.has(Term.UnitName.class)
                && page.isNumber(unit.from() - 1);
    }

    /** « (ASAT) »: a name in brackets of its own explains the number before. */
    private boolean bracketed(Hit name) {
        return page.is(name.from() - 1, "(") && page.is(name.to(), ")");
    }
}
