package fr.recours.matching.internal.engine;

import fr.recours.matching.Observation;
import fr.recours.matching.PartialDate;
import fr.recours.matching.Value;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** When a person may have been born. An age in whole years is a year of possible birthdays. */
public record Births(LocalDate earliest, LocalDate latest) {

    /** The possible births; several when the recorded ones contradict each other. */
    static List<Births> of(Facts facts) {
        List<Births> stated = facts.latest(facts.own("birth_date")).stream()
                .flatMap(observation -> ofDate(observation).stream())
                .distinct()
                .toList();
        return stated.isEmpty()
                ? facts.latest(facts.own("age_years")).stream()
                        .flatMap(observation -> ofAge(observation, facts.reference()).stream())
                        .distinct()
                        .toList()
                : stated;
    }

    private static Optional<Births> ofDate(Observation observation) {
        return observation.value() instanceof Value.Day(PartialDate date)
                ? Optional.of(new Births(date.earliest(), date.latest()))
                : Optional.empty();
    }

    private static Optional<Births> ofAge(Observation observation, LocalDate reference) {
        if (!(observation.value() instanceof Value.Quantity(BigDecimal age, var unit)) || unit != null) {
            return Optional.empty();
        }
        @Nullable PartialDate told = observation.measuredOn();
        LocalDate first = told == null ? reference : told.earliest();
        LocalDate last = told == null ? reference : told.latest();
        return Optional.of(
                new Births(first.minusYears(age.intValue() + 1L).plusDays(1), last.minusYears(age.intValue())));
    }

    /** Whether the day is known. */
    public boolean exact() {
        return earliest.equals(latest);
    }

    /** Completed years on a day: the fewest and the most. */
    int youngest(LocalDate day) {
        return Period.between(latest, day).getYears();
    }

    int oldest(LocalDate day) {
        return Period.between(earliest, day).getYears();
    }
}
