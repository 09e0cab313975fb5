package fr.recours.letter.internal.reading;

import fr.recours.letter.internal.lexicon.Cue;
import fr.recours.letter.internal.lexicon.Hit;
import fr.recours.letter.internal.lexicon.Term;
import fr.recours.letter.internal.reading.Candidate.Age;
import fr.recours.matching.Value;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Reads that liver tests above their limit were found again: « ALAT 3,4 N et ASAT 2,1 N, persistants », « ASAT 2 N depuis trois mois ». */
final class LiverAgain {

    private static final Set<String> TESTS = Set.of("ast_x_uln", "alt_x_uln", "bili_x_uln");
    private static final Set<String> AMONG =
            Set.of(",", "et", "(", ")", "/", ":", "-", "=", "a", "la", "le", "les", "qui", "est", "sont", "non");
    private static final int REACH = 16;

    private final Page page;

    LiverAgain(Page page) {
        this.page = page;
    }

    /** @param values the values of measures read so far */
    List<Candidate> read(List<Candidate> values) {
        return values.stream()
                .filter(value -> TESTS.contains(value.key()) && value.age() != Age.EARLIER && raised(value))
                .map(value -> behind(value.quotations().getLast().end()))
                .map(this::again)
                .filter(end -> end > 0)
                .distinct()
                .map(end -> Candidate.of("liver_abnormality_persistent", Value.yes(), page.quote(end - 1, end)))
                .toList();
    }

    private int behind(int character) {
        return IntStream.range(0, page.size())
                .filter(i -> page.token(i).start() >= character)
                .findFirst()
                .orElse(page.size());
    }

    private static boolean raised(Candidate value) {
        return value.value() instanceof Value.Quantity(BigDecimal number, var _)
                && number.compareTo(BigDecimal.ONE) > 0;
    }

    /** The index behind the word that it was found again, with nothing but liver tests and their values before it; 0 for none. */
    private int again(int from) {
        for (int i = from; i < from + REACH && page.has(i) && page.sentence(i) == page.sentence(from - 1); ) {
            Hit hit = page.startingAt(i);
            if (hit != null && hit.is(Cue.PERSISTENT)) {
                return page.is(i - 1, "non") ? 0 : hit.to();
            }
            if (hit != null && (hit.is(Cue.SINCE) || hit.is(Cue.FOR))) {
                return months(hit.to());
            }
            boolean test = hit != null
                    && (hit.term(Term.Measure.class)
                                    .filter(measure -> TESTS.contains(measure.key()))
                                    .isPresent()
                            || hit.has(Term.UnitName.class)
                            || hit.is(Cue.NORMAL));
            if (!test && !page.isNumber(i) && !page.isAny(i, AMONG)) {
                return 0;
            }
            i = hit == null ? i + 1 : hit.to();
        }
        return 0;
    }

    /** « Trois mois », « 6 mois »: a number of them, more than one. */
    private int months(int index) {
        Hit count = page.startingAt(index);
        boolean many = page.isNumber(index) && !page.is(index, "1")
                || count != null
                        && count.term(Term.Count.class)
                                .filter(told -> told.number() > 1)
                                .isPresent();
        return many && page.is(index + 1, Cue.MONTHS) ? index + 2 : 0;
    }
}
