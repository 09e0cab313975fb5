package fr.recours.matching.internal.engine;

import fr.recours.matching.CaseFile;
import fr.recours.matching.Observation;
import fr.recours.matching.PartialDate;
import fr.recours.matching.TreatmentCourse;
import fr.recours.matching.Value;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the passing of days alone may change in the facts of a case, beside what the course of a rule tells: records dated in
 * the future come to count, a clearance is worked out at another age, and what bears no date moves with the day it is read on.
 */
final class Calendar {

    private static final MonthDay LEAP = MonthDay.of(2, 29);

    private Calendar() {}

    /** The first day after the reference date on which the facts may not be the same. */
    static LocalDate until(CaseFile caseFile, Facts facts) {
        LocalDate reference = caseFile.referenceDate();
        LocalDate until = weighsWithTheDay(caseFile) ? reference.plusDays(1) : leapDayAfter(reference);
        for (Observation observation : caseFile.observations()) {
            until = earlier(until, comingTo(observation.measuredOn(), reference));
            if (observation.value() instanceof Value.Pressures pressures) {
                for (Value.BloodPressure reading : pressures.readings()) {
                    until = earlier(until, coming(reading.day(), reference));
                }
            }
        }
        for (TreatmentCourse course : caseFile.treatments()) {
            until = earlier(until, comingTo(course.start(), reference));
        }
        if (agesWithTheDay(facts)) {
            for (Births birth : facts.births()) {
                until = earlier(until, birthdayAfter(birth.earliest(), reference));
                until = earlier(until, birthdayAfter(birth.latest(), reference));
            }
        }
        return until;
    }

    static LocalDate earlier(LocalDate one, @Nullable LocalDate other) {
        return other == null || one.isBefore(other) ? one : other;
    }

    private static @Nullable LocalDate comingTo(@Nullable PartialDate date, LocalDate reference) {
        return date == null ? null : coming(date.earliest(), reference);
    }

    private static @Nullable LocalDate coming(LocalDate day, LocalDate reference) {
        return day.isAfter(reference) ? day : null;
    }

    /**
     * A clearance is worked out at the age of the day its creatinine was taken, and an age counted back from the day it was told:
     * without a date both are of the day they are read on. Elsewhere a birthday changes no fact, and is not given away.
     */
    private static boolean agesWithTheDay(Facts facts) {
        return undated(facts.all("creatinine_umol_l"))
                || facts.all("birth_date").isEmpty() && undated(facts.all("age_years"));
    }

    private static boolean undated(List<Observation> observations) {
        return observations.stream().anyMatch(observation -> observation.measuredOn() == null);
    }

    /** Of several weights the one nearest to a course counts, and what bears no date is of the day it is read on. */
    private static boolean weighsWithTheDay(CaseFile caseFile) {
        List<Observation> weights = caseFile.observations().stream()
                .filter(observation -> observation.key().equals("weight_kg"))
                .toList();
        return weights.size() > 1
                && (undated(weights) && !caseFile.treatments().isEmpty()
                        || caseFile.treatments().stream()
                                .anyMatch(course -> course.start() == null && course.end() == null));
    }

    /** Of who is born on a 29th of February: the 28th outside leap years, when years are completed (clinical.md L39). */
    private static LocalDate birthdayAfter(LocalDate birth, LocalDate reference) {
        long years = (long) reference.getYear() - birth.getYear();
        LocalDate birthday = birth.plusYears(years);
        return birthday.isAfter(reference) ? birthday : birth.plusYears(years + 1);
    }

    /** An age without a date is counted back from the day it is read on, which the 29th of February does its own way. */
    private static LocalDate leapDayAfter(LocalDate reference) {
        if (MonthDay.from(reference).equals(LEAP)) {
            return reference.plusDays(1);
        }
        return Stream.iterate(Year.from(reference), year -> year.plusYears(1))
                .filter(Year::isLeap)
                .map(year -> year.atMonthDay(LEAP))
                .filter(day -> day.isAfter(reference))
                .findFirst()
                .orElseThrow();
    }
}
