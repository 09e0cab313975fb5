package fr.recours.letter.internal.reading;

import fr.recours.letter.internal.lexicon.Hit;
import fr.recours.letter.internal.lexicon.Term;
import fr.recours.letter.internal.lexicon.Term.Measure;
import fr.recours.matching.DataElement;
import fr.recours.matching.Dictionary;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which data element the name of a measure is: by the unit of its number, or under the examination being told. */
final class MeasureElements {

    private static final int FLUID_REACH = 6;

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
        String context = fluidAfter(hit) ? "fluid" : examinations.context(hit.from());
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
