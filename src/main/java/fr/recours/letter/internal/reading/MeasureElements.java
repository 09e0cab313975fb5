package fr.recours.letter.internal.reading;

import fr.recours.letter.internal.lexicon.Cue;
import fr.recours.letter.internal.lexicon.Hit;
import fr.recours.letter.internal.lexicon.Term;
import fr.recours.letter.internal.lexicon.Term.Measure;
import fr.recours.matching.DataElement;
import fr.recours.matching.Dictionary;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which data element the name of a measure is: by the unit of its number, or under the examination being told. */
final class MeasureElements {

    private static final int FLUID_REACH = 6;
    private static final int EXAMINATION_REACH = 7;
    private static final Set<String> LEADING = Set.of("a", "en", "'", "l", "au");

    private final Page page;
    private final Examinations examinations;
    private final ValueScan values;
    private final Dictionary dictionary;

    MeasureElements(Page page, Examinations examinations, ValueScan values, Dictionary dictionary) {
        this.page = page;
        this.examinations = examinations;
        this.values = values;
        this.dictionary = dictionary;
    }

    @Nullable
    DataElement of(Hit hit) {
        Measure measure = hit.term(Measure.class).orElseThrow();
        String unit = measure.byUnit().isEmpty() ? "" : values.unitAfter(hit);
        String named = namedAfter(hit);
        String context = fluidAfter(hit) ? "fluid" : named.isEmpty() ? examinations.context(hit.from()) : named;
        Optional<String> united = measure.byUnit().stream()
                .filter(other -> other.context().equals(unit))
                .map(Term.InContext::key)
                .findFirst();
        if (united.isPresent()) {
            return dictionary.require(united.get());
        }
        String key = measure.inContext().stream()
                .filter(other -> other.context().equals(context))
                .map(Term.InContext::key)
                .findFirst()
                .orElse(measure.key());
        return key.isEmpty() ? null : dictionary.require(key);
    }

    /** « PAPs 61 mmHg à l'ETT » within the report of a catheter: the examination named right behind the value; empty when none is. */
    private String namedAfter(Hit hit) {
        for (int i = hit.to(); i < Math.min(page.sentenceEnd(hit.from()), hit.to() + EXAMINATION_REACH); i++) {
            Hit other = page.startingAt(i);
            if (other != null && other.has(Term.Examination.class) && page.isAny(i - 1, LEADING)) {
                return page.is(other.to(), ":")
                        ? ""
                        : other.term(Term.Examination.class).orElseThrow().context();
            }
            boolean passed = page.isNumber(i) || page.isUnit(i) || page.isAny(i, LEADING) || page.is(i, Cue.LINK);
            if (!passed) {
                return "";
            }
        }
        return "";
    }

    /** « PAPm 26 après remplissage ». */
    private boolean fluidAfter(Hit hit) {
        for (int i = hit.to(); i < Math.min(page.size(), hit.to() + FLUID_REACH); i++) {
            Hit other = page.startingAt(i);
            if (other != null && other.has(Measure.class) || page.is(i, ",") || page.is(i, ";") || page.isBreak(i)) {
                return false;
            }
            if (other != null
                    && other.term(Term.Examination.class)
                            .filter(exam -> exam.context().equals("fluid"))
                            .isPresent()) {
                return !page.is(other.to(), ":"); // the heading of the values behind
            }
        }
        return false;
    }
}
