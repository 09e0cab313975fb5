package fr.recours.letter.internal.reading;

import fr.recours.letter.internal.lexicon.Cue;
import fr.recours.letter.internal.lexicon.Hit;
import fr.recours.letter.internal.lexicon.Term;
import fr.recours.letter.internal.lexicon.WordList;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

/** Parts the second course of a drug from the first: « 10 mg/j d'avril 2022 à mars 2024 ; repris à 6 mg/j le 02/05/2025 ». */
final class Restarts {

    private static final int REACH = 2;

    /** Written alike for a dose and for a proteinuria. */
    private static final String GRAMS_A_DAY = "g/24 h";

    /** Between what was taken up and the word. */
    private static final Set<String> TO_VERB =
            Set.of("a", "est", "ete", "ensuit", "nouveau", "de", "il", "elle", "secondairement", "ont");

    private static final Set<String> TURNING = Set.of("puis", "et", "avec", "mais");

    private final Page page;
    private final List<DateMention> dates;
    private final SteroidPhases phases;

    Restarts(Page page, List<DateMention> dates, SteroidPhases phases) {
        this.page = page;
        this.dates = dates;
        this.phases = phases;
    }

    /** The same segments, each cut where its drug was taken up again. */
    List<Segment> part(List<Segment> segments) {
        List<Segment> parted = new ArrayList<>();
        segments.forEach(segment -> part(segment, parted));
        return parted;
    }

    private void part(Segment segment, List<Segment> parted) {
        OptionalInt again = IntStream.range(segment.hit().to(), segment.to())
                .filter(i -> again(i) || changed(segment, i))
                .findFirst();
        OptionalInt dose = phases.second(segment);
        boolean sooner = dose.isPresent() && (again.isEmpty() || dose.getAsInt() < again.getAsInt());
        OptionalInt other = sooner ? dose : again;
        if (other.isEmpty()) {
            parted.add(segment);
            return;
        }
        int at = other.getAsInt();
        Hit second = new Hit(at, at + 1, at, List.of(segment.name()));
        parted.add(new Segment(segment.hit(), segment.from(), at, segment.listed()));
        part(new Segment(second, at, sooner ? phases.end(segment) : segment.to(), false), parted);
    }

    /**
     * A word of taking up with the dose, or the day it was taken up at, behind it, of the drug and of nothing else: neither « reprise
     * de la maladie » nor « travail repris en mars ». « Reprise en mars » may be that of the disease, « a repris » what somebody did.
     */
    private boolean again(int index) {
        if (!page.isAny(index, WordList.TAKEN_UP) || !ofDrug(index)) {
            return false;
        }
        int next = index + 1;
        while (next <= index + REACH
                && (page.is(next, Cue.LINK) || page.is(next, Cue.SINCE) || page.isAny(next, WordList.AT_DAY))) {
            next++;
        }
        Hit unit = page.startingAt(next + 1);
        boolean dose = page.isNumber(next)
                && unit != null
                && unit.term(Term.UnitName.class)
                        .filter(name -> name.unit().startsWith("dose:"))
                        .isPresent();
        boolean noun = page.token(index).raw().equalsIgnoreCase("reprise");
        boolean active = page.is(index - 1, "a") || page.is(index - 1, "ont");
        int start = next;
        boolean dated = dates.stream().anyMatch(date -> date.from() == start || date.roleFrom() == index + 1);
        return dose || dated && !noun && !active;
    }

    /**
     * « 8 mg/j de mars à novembre 2024 (échec), puis 5 mg/j depuis »: another dose behind a course that is judged or, when the dose is
     * taken now, behind one that has an end.
     */
    private boolean changed(Segment segment, int index) {
        int from = segment.hit().to();
        Hit unit = page.startingAt(index + 2);
        boolean before = page.is(index, "avant") || page.is(index, "auparavant");
        boolean united = unit != null
                && unit.terms().stream()
                        .anyMatch(term -> term instanceof Term.UnitName name
                                && (name.unit().startsWith("dose:")
                                        || name.unit().equals(GRAMS_A_DAY)));
        boolean bare = before && phases.oral(segment) && page.is(index + 2, "en"); // « 30/j, avant 60 en juin »
        boolean dose = (before || page.is(index, "puis") || page.is(index, "ensuit"))
                && page.isNumber(index + 1)
                && (united || bare);
        boolean judged =
                IntStream.range(from, index).anyMatch(i -> page.is(i, Cue.FAILURE) || page.is(i, Cue.TOXICITY));
        return dose && (before || judged || ended(from, index) && now(index, segment.to()));
    }

    private boolean ended(int from, int to) {
        return dates.stream()
                        .filter(date -> date.from() >= from && date.to() <= to)
                        .count()
                == 2;
    }

    private boolean now(int from, int to) {
        return IntStream.range(from, to)
                .anyMatch(i -> page.startingAt(i) instanceof Hit hit
                        && (hit.is(Cue.SINCE) || hit.is(Cue.ONGOING) && !page.is(i - 1, Cue.NEGATION)));
    }

    /** Whether nothing before the word, in its clause, is what was taken up but the drug or the treatment. */
    private boolean ofDrug(int index) {
        int before = index - 1;
        while (page.isAny(before, TO_VERB)) {
            before--;
        }
        Hit hit = page.hit(before);
        boolean told = hit != null
                && (hit.has(Term.DrugName.class)
                        || hit.has(Term.UnitName.class)
                        || hit.has(Term.Month.class)
                        || hit.is(Cue.STOPPED)
                        || hit.is(Cue.FAILURE)
                        || hit.is(Cue.THEN)
                        || hit.is(Cue.TOXICITY)
                        || hit.is(Cue.SAME_TREATMENT));
        boolean denied = page.is(before, Cue.NEGATION) || page.is(before, "non");
        boolean sign = page.has(before) && !page.token(before).isWord() || page.isNumber(before);
        return !denied && (sign || told || page.isAny(before, TURNING));
    }
}
