package fr.recours.search.internal.query;

import fr.recours.matching.CaseFile;
import fr.recours.matching.Observation;
import fr.recours.matching.PartialDate;
import fr.recours.matching.Value;
import fr.recours.referral.CaseContent;
import fr.recours.shared.FrenchTime;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * The age of a patient on the day it is read, in completed years: counted from the birth, else from the day an age was told. Where
 * that leaves two ages, both are said: « 36–37 ».
 */
final class AgeToday {

    /** The element an age is told by. */
    static final String KEY = "age_years";

    private AgeToday() {}

    /** @return nothing when neither birth nor age is known */
    static String of(CaseContent content, LocalDate today) {
        LocalDate submitted = LocalDate.ofInstant(content.submittedAt(), FrenchTime.ZONE);
        return of(content.facts(), submitted, today);
    }

    /** @param submitted the day of an age that was told without one */
    static String of(CaseFile facts, LocalDate submitted, LocalDate today) {
        return facts.latest("birth_date")
                .flatMap(seen -> seen.value().as(Value.Day.class))
                .map(Value.Day::date)
                .map(birth -> between(birth.earliest(), birth.latest(), today))
                .or(() -> facts.latest(KEY).flatMap(told -> told(told, submitted, today)))
                .orElse("");
    }

    private static Optional<String> told(Observation age, LocalDate submitted, LocalDate today) {
        PartialDate day = Objects.requireNonNullElse(age.measuredOn(), PartialDate.of(submitted));
        return age.value()
                .as(Value.Quantity.class)
                .map(told -> told.number().intValue())
                .map(years -> between(
                        day.earliest().minusYears(years + 1L).plusDays(1),
                        day.latest().minusYears(years),
                        today));
    }

    private static String between(LocalDate earliest, LocalDate latest, LocalDate today) {
        int least = completed(latest, today);
        int most = completed(earliest, today);
        return least == most ? Integer.toString(most) : least + "–" + most;
    }

    /** Who was born on 29 February completes years on the 28th of other years (clinical.md L39). */
    private static int completed(LocalDate birth, LocalDate today) {
        int years = today.getYear() - birth.getYear();
        return birth.plusYears(years).isAfter(today) ? years - 1 : years;
    }
}
