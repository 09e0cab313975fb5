package fr.recours.matching;

import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the data dictionary (clinical.md part D).
 *
 * @param unit the unit rules are written in; none for a pure number
 * @param units other units it may be given in
 * @param hard outside it a value is refused: typing errors, not medicine
 * @param soft outside it a value is let pass with a warning
 * @param open whether others than its options may stand: they are let pass with a warning
 * @param reciprocal whether a number may be written as a part of one: a titre of 320 as 1/320
 * @param codes codes in public terminologies, with the mark of clinical.md: {@code =} seen, {@code ~} recalled, {@code ?} unsure
 * @param scope where it is recorded
 * @param parts keys of the elements of a group
 * @param derivedOnly computed, never entered
 * @param ulnUnit the laboratory's unit of a value counted in upper limits of normal: given with that limit, it is divided by it
 * @param lastTime key of the date that the date of a yes tells: when it was the case for the last time (clinical.md D.11)
 * @param corrects key of the element whose value of the same day it takes the place of (clinical.md SCS-R-N2a2)
 * @param systolic of each blood pressure of a list
 * @param diastolic of each blood pressure of a list
 * @param fresh how old a value may be before it should be renewed (clinical.md part A, "Window"); none when it never should
 */
public record DataElement(
        String key,
        String section,
        Bilingual label,
        ElementType type,
        @Nullable String unit,
        List<UnitChoice> units,
        @Nullable Range hard,
        @Nullable Range soft,
        List<Option> options,
        boolean open,
        boolean reciprocal,
        List<String> codes,
        Scope scope,
        List<String> parts,
        boolean derivedOnly,
        @Nullable String ulnUnit,
        @Nullable String lastTime,
        @Nullable String corrects,
        @Nullable Limits systolic,
        @Nullable Limits diastolic,
        @Nullable Period fresh) {

    /** Where the protocols tell no other window (clinical.md A.0). */
    public static final Period FRESH = Period.ofMonths(3);

    /** Outside the hard range a number is refused, outside the usual one let pass with a warning. */
    public record Limits(Range hard, Range soft) {}

    /** Where a data element is recorded in a case. */
    public enum Scope {
        PATIENT,
        TREATMENT,
        DONOR
    }

    public Optional<Option> option(String code) {
        for (Option option : options) {
            if (option.code().equals(code)) {
                return Optional.of(option);
            }
        }
        return Optional.empty();
    }

    /** Whether a code is one of its options: any other is as it was typed. */
    public boolean isListed(String code) {
        return option(code).isPresent();
    }

    /** Whether other codes than its options may stand. */
    public boolean takesTyped() {
        return open || options.isEmpty();
    }

    public Optional<UnitChoice> unitChoice(String name) {
        return units.stream().filter(choice -> choice.unit().equals(name)).findFirst();
    }
}
