package fr.recours.letter.internal.reading;

import fr.recours.letter.internal.lexicon.Cue;
import fr.recours.letter.internal.lexicon.Hit;
import fr.recours.letter.internal.lexicon.Term;
import fr.recours.matching.Dictionary;
import fr.recours.matching.Drug;
import fr.recours.matching.TreatmentCourse.Route;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Finds where a second dose of a steroid by mouth begins to be told: « 60 mg/j de février à mai 2022, échec. Actuel 15 mg/j », « 48 mg/j
 * depuis août, 24 mg depuis novembre », « 5 mg/j depuis 2021, dose max 10 mg/j ».
 */
final class SteroidPhases {

    private static final int BEFORE = 3;
    private static final int BEHIND = 3;
    private static final Set<String> PARTING = Set.of(",", ";", ".", ")");
    private static final Set<String> HIGHEST = Set.of("max", "maximal", "maximum");
    private static final Set<String> LOWERING =
            Set.of("decroissanc", "degression", "degressif", "↓", "reduit", "diminu", "diminution", "baiss", "abaiss");

    private final Page page;
    private final List<DateMention> dates;
    private final Dictionary dictionary;

    SteroidPhases(Page page, List<DateMention> dates, Dictionary dictionary) {
        this.page = page;
        this.dates = dates;
        this.dictionary = dictionary;
    }

    boolean oral(Segment segment) {
        Drug drug = dictionary.drug(segment.name().drug()).orElseThrow();
        Route route = drug.form(segment.name().brand()).map(Drug.Form::route).orElse(drug.usualRoute());
        return drug.prednisoneFactor() != null && segment.name().route() == null && route == Route.PO;
    }

    /** Index of the first word of the second dose. */
    OptionalInt second(Segment segment) {
        if (!oral(segment)) {
            return OptionalInt.empty();
        }
        int[] doses = IntStream.range(segment.hit().from(), end(segment))
                .filter(this::dose)
                .toArray();
        return IntStream.range(1, doses.length)
                .filter(i ->
                        !page.token(doses[i]).form().equals(page.token(doses[0]).form()))
                .filter(i -> dated(doses[0], doses[i]) && (now(doses[i]) || highest(doses[i]))
                        || timed(doses[0], doses[i])
                                && timed(doses[i], i + 1 < doses.length ? doses[i + 1] : end(segment)))
                .map(i -> start(doses[0], doses[i]))
                .findFirst();
    }

    /** A sentence behind that tells a dose by the day, or begins with a word of now and a dose, and names no other drug, goes on about this one. */
    int end(Segment segment) {
        int to = segment.to();
        if (!page.has(to) || page.isBreak(to) || page.isBreak(to - 1) || to != page.sentenceEnd(to - 1)) {
            return to;
        }
        int end = page.sentenceEnd(to);
        boolean dosed = IntStream.range(to, end).anyMatch(this::daily)
                || nowAt(to) && IntStream.rangeClosed(to + 1, to + BEFORE).anyMatch(this::dose);
        boolean other = IntStream.range(to, end)
                .anyMatch(i -> page.hit(i) instanceof Hit hit
                        && (hit.has(Term.DrugName.class) || hit.is(Cue.OTHER_TREATMENT)));
        return dosed && !other ? end : to;
    }

    /** Whether more is told than an end: a lowering, or a dose that is not that of the course; then it may still be taken. */
    boolean lowered(Segment segment) {
        int from = segment.hit().to();
        int[] doses = IntStream.range(from, end(segment)).filter(this::dose).toArray();
        boolean several = IntStream.of(doses)
                        .mapToObj(i -> page.token(i).form())
                        .distinct()
                        .count()
                > 1;
        boolean stopped = IntStream.range(from, segment.to()).anyMatch(i -> page.is(i, Cue.STOPPED));
        boolean ended = several
                && dates.stream()
                        .anyMatch(date -> date.from() > doses[doses.length - 1]
                                && date.to() <= segment.to()
                                && (date.role() == Cue.UNTIL || date.role() == Cue.STOPPED));
        return several && !ended
                || !stopped
                        && IntStream.range(from, segment.to())
                                .anyMatch(i -> page.isAny(i, LOWERING) || nowAt(i) && page.isNumber(i + 1));
    }

    private boolean dose(int index) {
        return !ForeignDoses.bound(page, index)
                && (daily(index)
                        || page.isNumber(index)
                                && Set.of("dose:mg", "dose:mg/kg").contains(Objects.toString(unit(index + 1)))
                                && !ForeignDoses.ofUnknown(page, index));
    }

    private boolean daily(int index) {
        return page.isNumber(index) && "dose:mg/day".equals(unit(index + 1)) && !ForeignDoses.ofUnknown(page, index);
    }

    private @Nullable String unit(int index) {
        return page.startingAt(index) instanceof Hit hit
                ? hit.term(Term.UnitName.class).map(Term.UnitName::unit).orElse(null)
                : null;
    }

    /** Of a lowering that is told with one day, « 60 mg/j en 2022, actuellement 8 mg/j », today's dose is that of the course. */
    private boolean dated(int first, int second) {
        long told = dates.stream()
                .filter(date -> date.from() > first && date.to() <= second)
                .count();
        return told > 1 || told == 1 && (since(second) || highest(second));
    }

    /** « 20 mg/j de juin à décembre 2023, 10 mg/j de janvier à mai 2024 »: whether a dose is told with both its days, or since when. */
    private boolean timed(int dose, int next) {
        List<DateMention> told = dates.stream()
                .filter(date -> date.from() > dose && date.to() <= next)
                .toList();
        return told.size() > 1 || told.size() == 1 && told.getFirst().role() == Cue.SINCE;
    }

    private boolean since(int dose) {
        int from = behind(dose);
        return IntStream.range(from, from + BEHIND)
                .takeWhile(i -> !page.isAny(i, PARTING))
                .anyMatch(i -> page.is(i, Cue.SINCE));
    }

    private int behind(int dose) {
        return page.hit(dose + 1) instanceof Hit unit ? unit.to() : dose + 1;
    }

    private boolean now(int dose) {
        int behind = behind(dose);
        return nowBefore(dose)
                || since(dose)
                || IntStream.range(behind, behind + BEHIND)
                        .takeWhile(i -> !page.isAny(i, PARTING))
                        .anyMatch(this::nowAt);
    }

    private boolean nowBefore(int dose) {
        return IntStream.iterate(dose - 1, i -> i >= dose - BEFORE && !page.isAny(i, PARTING), i -> i - 1)
                .anyMatch(this::nowAt);
    }

    private boolean nowAt(int index) {
        return page.is(index, Cue.NOW) && !page.is(index, Cue.LAST_DOSE)
                || page.is(index, Cue.ONGOING) && !page.is(index, "sous");
    }

    private boolean highest(int dose) {
        return IntStream.range(dose - BEFORE, dose).anyMatch(i -> page.isAny(i, HIGHEST));
    }

    /** Behind the last mark or date before the dose. */
    private int start(int first, int second) {
        int start = second;
        while (start - 1 > first && !page.isAny(start - 1, PARTING) && !dateEnds(start)) {
            start--;
        }
        return start;
    }

    private boolean dateEnds(int index) {
        return dates.stream().anyMatch(date -> date.to() == index);
    }
}
