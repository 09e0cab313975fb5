package fr.recours.letter.internal.reading;

import fr.recours.letter.internal.lexicon.Cue;
import fr.recours.letter.internal.lexicon.Hit;
import fr.recours.letter.internal.lexicon.Term;
import fr.recours.letter.internal.lexicon.Term.Measure;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the date that stands beside a value. */
final class ValueDates {

    private static final Set<String> TO_EXAMINATION =
            Set.of("a", "au", "aux", "sur", "l", "'", "la", "le", "lors", "de", "dan", "en");
    private static final int EXAMINATION_REACH = 4;

    private final Page page;
    private final List<DateMention> dates;

    ValueDates(Page page, List<DateMention> dates) {
        this.page = page;
        this.dates = dates;
    }

    @Nullable
    DateMention at(int index) {
        for (DateMention date : dates) {
            if (date.from() == index || date.roleFrom() == index) {
                return date;
            }
        }
        return null;
    }

    /** « 3 N en juillet et en septembre »: the same value twice, of which the later is kept. */
    private @Nullable DateMention later(@Nullable DateMention date) {
        DateMention second = date != null && page.is(date.to(), "et") ? at(date.to() + 1) : null;
        boolean both = date != null
                && second != null
                && second.date().earliest().isAfter(date.date().latest())
                && !page.isNumber(second.to());
        return both ? second : date;
    }

    /** « CVF 61, DLCO 39, EFR d'avril. »: an examination with its date, and nothing else behind. */
    private boolean examined(int index) {
        Hit examination = page.startingAt(index);
        boolean named =
                examination != null && examination.has(Term.Examination.class) && !examination.has(Measure.class);
        DateMention date = named && examination != null ? at(examination.to()) : null;
        return date != null && (page.isBreak(date.to()) || page.is(date.to(), ".") || page.is(date.to(), ";"));
    }

    /** Whether a value of its own follows: « mars 2025 : 31 », « mars 2025 : CVF 84 ». */
    private boolean number(int index) {
        return page.isNumber(index) || page.hit(index) instanceof Hit hit && hit.has(Measure.class);
    }

    /** A date right after a value: « le 03/03 », « (24/02/26) », « en février ». */
    @Nullable
    DateMention after(int index) {
        Hit word = page.startingAt(index);
        boolean told = word != null
                && (word.is(Cue.YESTERDAY) || word.is(Cue.NOW))
                && page.is(word.to(), "(")
                && at(word.to() + 1) != null; // « 16 hier (03/11) »
        int start = told && word != null ? word.to() : index;
        int at = page.is(start, "(") || page.is(start, ",") && (at(start + 1) != null || examined(start + 1))
                ? start + 1
                : start;
        int named = at;
        while (named - at < EXAMINATION_REACH && page.isAny(named, TO_EXAMINATION)) {
            named++;
        }
        Hit examination = page.startingAt(named);
        if (examination != null && examination.has(Term.Examination.class) && !examination.has(Measure.class)) {
            at = examination.to(); // « à l'échographie du 23/04/2026 », « (EFR du 18 mai) »
        }
        DateMention date = later(at(at));
        boolean other = date != null && page.is(index, ",") && page.isAny(date.to(), Set.of("il", "elle"));
        boolean colon = date != null && page.is(date.to(), ":") && (page.is(index, ",") || number(date.to() + 1));
        boolean heading = other || colon; // « 31, il y a un an il était à 22 », but « 12 le 04/06 : arthrites »
        return date == null || heading || date.role() == Cue.SINCE ? null : date;
    }
}
