package fr.recours.search.internal.query;

import fr.recours.matching.Ages;
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
                        Ages.earliestBirth(years, day.earliest()), Ages.latestBirth(years, day.latest()), today));
    }

    private static String between(LocalDate earliest, LocalDate latest, LocalDate today) {
        int least = Ages.completed(latest, today);
        int most = Ages.completed(earliest, today);
        return least == most ? Integer.toString(most) : least + "–" + most;
    }
}
