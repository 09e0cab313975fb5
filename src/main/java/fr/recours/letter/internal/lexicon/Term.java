package fr.recours.letter.internal.lexicon;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a word or a group of words stands for. */
public sealed interface Term {

    /**
     * A data element that takes a number.
     *
     * @param scale the highest mark of a score, written after a slash; none for a measure
     * @param normal the value « normal » stands for; none when it says no number
     * @param unitNeeded whether a number without unit is no value
     * @param titre written 1/640
     * @param roman may be written II
     * @param counted may be written before the name: « deux BILAG A »
     * @param inContext the element it is when the examination of that name is being told
     * @param byUnit the element it is when a number with that unit follows: « protéinurie à 1,4 g/g »
     * @param reaches from this number on it also settles a flag
     * @param beside whether the number must follow right behind these words, since they also say other things
     */
    record Measure(
            String key,
            @Nullable BigDecimal scale,
            @Nullable BigDecimal normal,
            boolean unitNeeded,
            boolean titre,
            boolean roman,
            boolean counted,
            List<InContext> inContext,
            List<InContext> byUnit,
            @Nullable Reaches reaches,
            boolean beside)
            implements Term {

        /** The same under words that also say other things: « anémie à 9,2 g/dL », but not « anémie (ferritine 12) ». */
        Measure withUnit() {
            return new Measure(key, scale, normal, true, titre, roman, counted, inContext, byUnit, reaches, beside);
        }

        /** The same under words that also say other things: « PS 2 », but not « PS : revue en 2 mois ». */
        Measure withNumberBeside() {
            return new Measure(key, scale, normal, unitNeeded, titre, roman, counted, inContext, byUnit, reaches, true);
        }
    }

    /**
     * The same words under another examination, or before another unit, are another element.
     *
     * @param context name of the examination, or the unit
     * @param key the element; empty when they are none we keep
     */
    record InContext(String context, String key) {}

    /** A number from {@code least} on settles {@code flag}. */
    record Reaches(BigDecimal least, String flag) {}

    /**
     * A disease, a test or a saying that settles data elements.
     *
     * @param test says nothing until a result stands beside it
     * @param yes what it settles when affirmed
     * @param no what it settles when denied or negative
     * @param normal what it settles when called normal
     * @param needs a word that must stand beside it to affirm it
     * @param context the examination it must be told under; none for any
     * @param history what it settles as a history; none for the same as affirmed
     * @param takenUp what it settles when a word behind it says that it began again; none for the same as affirmed
     * @param passing over in less than a year: with a day of long ago right behind it, it is a history
     */
    record Finding(
            boolean test,
            List<Claim> yes,
            List<Claim> no,
            List<Claim> normal,
            @Nullable Cue needs,
            @Nullable String context,
            @Nullable List<Claim> history,
            @Nullable List<Claim> takenUp,
            boolean passing)
            implements Term {}

    /**
     * A value of a data element.
     *
     * @param value {@code true}, {@code false}, a number or a code
     * @param disease the disease of the patient it is asked for; none for all
     */
    record Claim(String key, String value, @Nullable String disease) {}

    /**
     * A data element that takes a date.
     *
     * @param implied by what happened, not by its name: « doigts boudinés » are a first sign, unless the letter names another
     */
    record Dated(String key, boolean implied) implements Term {}

    /**
     * @param brand as it stands in the dictionary; none for an international name or an abbreviation
     * @param route the route these words imply
     * @param vague a class of drugs, which names a course only when a dose stands beside it
     */
    record DrugName(
            String drug, @Nullable String brand, @Nullable String route, boolean vague) implements Term {}

    record Word(Cue cue) implements Term {}

    /** @param unit as it stands in the dictionary, or {@code other:} and a unit no element is read in */
    record UnitName(String unit) implements Term {}

    record Month(int number) implements Term {}

    record Count(int number) implements Term {}

    record Relation(String code, @Nullable String sex) implements Term {}

    /**
     * An examination, whose name holds for the values that follow it.
     *
     * @param covers sections of the dictionary whose values take its date, and keys of single elements
     */
    record Examination(String context, List<String> covers) implements Term {}

    /** Words that look like others and mean nothing here. */
    record Noise() implements Term {}
}
