package fr.recours.letter.internal.reading;

import fr.recours.letter.internal.lexicon.Cue;
import fr.recours.letter.internal.lexicon.Hit;
import fr.recours.letter.internal.lexicon.Term;
import fr.recours.letter.internal.lexicon.WordList;
import fr.recours.letter.internal.text.Cells;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Tells where a date is expected: after a word that leads to one, an examination, a drug, another date, or as a heading. */
final class DatePlaces {

    private static final Set<Cue> ROLES = Set.of(
            Cue.SINCE,
            Cue.UNTIL,
            Cue.BETWEEN,
            Cue.LAST_DOSE,
            Cue.BEGUN,
            Cue.STOPPED,
            Cue.FROM,
            Cue.ON_DAY,
            Cue.IN,
            Cue.PART_OF);

    private static final int MEETING_REACH = 6;
    private static final Set<String> MEETINGS = Set.of("rcp", "staff", "avi", "reunion");

    private final Page page;
    private final List<DateMention> found;

    /** @param found the dates read so far */
    DatePlaces(Page page, List<DateMention> found) {
        this.page = page;
        this.found = found;
    }

    /** Whether words lead to a date: « depuis », « le ». */
    static boolean leads(Hit hit) {
        return ROLES.stream().anyMatch(hit::is);
    }

    /** A pair of short numbers is a date after a word that calls for one, an examination, a drug, or as a heading. */
    boolean pair(int index) {
        if (score(index)) {
            return false;
        }
        if (expected(index) || column(index)) {
            return true;
        }
        Hit before = page.endingAt(index);
        boolean dose = before != null
                && (ofDrug(before)
                        || before.term(Term.UnitName.class)
                                .filter(unit -> unit.unit().startsWith("dose:"))
                                .isPresent());
        boolean named = before != null
                && (before.has(Term.Examination.class)
                        || before.has(Term.DrugName.class)
                        || before.has(Term.Dated.class)
                        || before.is(Cue.FULL_COURSE));
        boolean result = before != null
                && (before.is(Cue.NEGATIVE) || before.is(Cue.POSITIVE))
                && page.token(index - 1).isWord()
                && !page.isUnit(index + 3); // « bHCG nég 03/11 »
        if (dose || named || result) {
            return true;
        }
        boolean heading = (page.sentenceStart(index) == index
                        || page.isBreak(index - 1)
                        || page.is(index - 1, ";")
                        || page.is(index - 1, "•"))
                && (page.is(index + 3, ":") || heads(index + 3));
        boolean second = page.isAny(index - 1, Set.of("-", "→", "a", "et", ">"))
                && !found.isEmpty()
                && found.getLast().to() >= index - 2;
        boolean colon = page.is(index + 3, ":")
                && (before != null && (before.has(Term.Measure.class) || before.is(Cue.THEN))
                        || page.isAny(index - 1, Set.of(">", ",", ")", "aa", "ambiant"))); // « GDS AA 09/01 : »
        int next = page.is(index + 3, "-") && page.is(index + 4, ">") ? index + 5 : index + 4;
        boolean range = page.isAny(index + 3, Set.of("-", "→", "a", ">"))
                && page.isNumber(next)
                && page.is(next + 1, "/")
                && page.isNumber(next + 2)
                && !page.is(next + 3, "/");
        boolean meeting = page.is(index + 3, ")")
                && IntStream.rangeClosed(1, MEETING_REACH)
                        .takeWhile(back -> !page.is(index - back, ")"))
                        .anyMatch(back -> page.isAny(index - back, MEETINGS)
                                && bracketed(index - back)); // « (RCP locale 01/26) »
        boolean cell = page.is(index - 1, "|") && page.is(index + 3, "|");
        return heading
                || meeting
                || cell
                || second
                || colon
                || range
                || page.is(index - 1, "(") && (page.is(index + 3, ")") || page.is(index + 3, "-"));
    }

    private boolean bracketed(int index) {
        return IntStream.rangeClosed(1, MEETING_REACH)
                .takeWhile(back -> !page.is(index - back, ")") && !page.isBreak(index - back))
                .anyMatch(back -> page.is(index - back, "("));
    }

    /** « Cellcept 3 g/j »: a dose by the day, though in a unit of the proteinuria. */
    private boolean ofDrug(Hit unit) {
        return unit.has(Term.UnitName.class)
                && page.hit(unit.from() - 2) instanceof Hit name
                && name.has(Term.DrugName.class);
    }

    /** « 03/01     12/01     20/01 »: the head of a table, of nothing but such pairs in columns, two at least. */
    private boolean column(int index) {
        int pairs = 0;
        int at = page.lineStart(index);
        while (!page.isBreak(at)) {
            boolean pair = page.isNumber(at) && page.is(at + 1, "/") && page.isNumber(at + 2);
            boolean parted = pairs == 0 || Cells.parted(page.text, page.tokens, at);
            if (!pair || !parted || page.is(at + 3, "/")) {
                return false;
            }
            pairs++;
            at += 3;
        }
        return pairs > 1;
    }

    /** « Critères ACR 1997 (5/11) »: a mark out of its scale. */
    private boolean score(int index) {
        int bracket = index - 1;
        while (page.is(index - 1, "(")
                && (page.isAny(bracket - 1, WordList.TO_RESULT) || page.is(bracket - 1, Cue.POSITIVE))) {
            bracket--; // « critères ACR 1997 sont remplis (6/11) »
        }
        Hit named = page.is(index - 1, "(") ? page.endingAt(bracket) : null;
        return named != null
                && named.term(Term.Measure.class)
                        .filter(measure -> measure.scale() != null
                                && page.is(index + 2, measure.scale().toPlainString()))
                        .isPresent();
    }

    /** « 02/2024 CVF 95 »: a measure or an examination right after a date that opens a line. */
    private boolean heads(int after) {
        Hit hit = page.startingAt(after);
        return hit != null && (hit.has(Term.Measure.class) || hit.has(Term.Examination.class));
    }

    boolean expected(int index) {
        Hit before = page.endingAt(index);
        if (before != null && leads(before)) {
            return true;
        }
        boolean second = page.isAny(index - 1, Set.of("-", "→", "a", "et", ">", "/"))
                && !found.isEmpty()
                && found.getLast().to() >= index - 2;
        return second
                || page.is(index - 1, "(") && page.isAny(index + 1, Set.of(")", ",", "-"))
                || page.is(index - 1, "(") && page.is(index + 1, ".") && page.is(index + 2, ")") // « 16 (fév.) »
                || page.is(index - 1, "(") && page.isNumber(index + 1) && page.is(index + 2, ")")
                || opensBrackets(index)
                || before != null && (before.has(Term.Examination.class) || before.has(Term.DrugName.class))
                || nearRole(index);
    }

    /** « (fév. 23 - sept. 24) »: a month and its year right behind the bracket. */
    private boolean opensBrackets(int index) {
        Hit month = page.is(index - 1, "(") ? page.startingAt(index) : null;
        int year = month == null ? index : page.is(month.to(), ".") ? month.to() + 1 : month.to();
        return month != null
                && month.has(Term.Month.class)
                && page.isNumber(year)
                && page.isAny(year + 1, Set.of("-", "→", "a", ")"));
    }

    /** « le 03 mars », « à partir de mars ». */
    private boolean nearRole(int index) {
        Hit before = page.isNumber(index - 1) ? page.endingAt(index - 1) : null;
        return before != null && before.is(Cue.ON_DAY);
    }

    /** Whether a measure stands before that this number may be the value of. */
    boolean value(int index) {
        Hit before = page.endingAt(index);
        if (before != null && before.is(Cue.IN)) {
            return false;
        }
        if (before != null && before.is(Cue.LINK) || page.is(index - 1, ":")) {
            before = page.endingAt(before == null ? index - 1 : before.from());
        }
        return before != null
                && before.term(Term.Measure.class)
                        .filter(measure -> !measure.unitNeeded()) // « enceinte (2019) »
                        .isPresent();
    }
}
