package fr.recours.matching.internal.engine;

import fr.recours.matching.Ages;
import fr.recours.matching.Observation;
import fr.recours.matching.PartialDate;
import fr.recours.matching.Source;
import fr.recours.matching.Value;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** When a person may have been born. An age in whole years is a year of possible birthdays. */
public record Births(LocalDate earliest, LocalDate latest) {

    /** The possible births; several when the recorded ones contradict each other. */
    static List<Births> of(Facts facts) {
        List<Births> stated = different(facts.latest(facts.own("birth_date")), Births::ofDate);
        return stated.isEmpty()
                ? different(facts.latest(facts.own("age_years")), age -> ofAge(age, facts.reference()))
                : stated;
    }

    /** Where they come from. */
    static @Nullable Source source(Facts facts) {
        List<Observation> stated = facts.latest(facts.own("birth_date"));
        List<Observation> told = stated.isEmpty() ? facts.latest(facts.own("age_years")) : stated;
        return told.isEmpty() ? null : told.getFirst().source();
    }

    private static List<Births> different(List<Observation> all, Function<Observation, Optional<Births>> read) {
        if (all.size() == 1) {
            return read.apply(all.getFirst()).map(List::of).orElse(List.of());
        }
        return all.stream().flatMap(one -> read.apply(one).stream()).distinct().toList();
    }

    private static Optional<Births> ofDate(Observation observation) {
        return observation
                .value()
                .as(Value.Day.class)
                .map(Value.Day::date)
                .map(date -> new Births(date.earliest(), date.latest()));
    }

    private static Optional<Births> ofAge(Observation observation, LocalDate reference) {
        PartialDate told = Objects.requireNonNullElse(observation.measuredOn(), PartialDate.of(reference));
        return observation
                .value()
                .as(Value.Quantity.class)
                .map(age -> age.number().intValue())
                .map(age -> new Births(Ages.earliestBirth(age, told.earliest()), Ages.latestBirth(age, told.latest())));
    }

    /** When the person may come to be so many years old. */
    Births birthday(int years) {
        LocalDate first = earliest.plusYears(years);
        return new Births(first, exact() ? first : latest.plusYears(years));
    }

    /** Whether the day is known. */
    public boolean exact() {
        return earliest.equals(latest);
    }

    /** Completed years on a day: the fewest and the most. */
    int youngest(LocalDate day) {
        return Ages.completed(latest, day);
    }

    int oldest(LocalDate day) {
        return Ages.completed(earliest, day);
    }
}
