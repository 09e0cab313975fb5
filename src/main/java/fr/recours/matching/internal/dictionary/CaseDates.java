package fr.recours.matching.internal.dictionary;

import fr.recours.matching.Ages;
import fr.recours.matching.Bilingual;
import fr.recours.matching.CaseFile;
import fr.recours.matching.InputProblem;
import fr.recours.matching.Observation;
import fr.recours.matching.PartialDate;
import fr.recours.matching.TreatmentCourse;
import fr.recours.matching.Value;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Every date of a case lies within the patient's life: not before 1900, not before birth or what the age makes of it. A year
 * mistyped would move a delay by decades. What is dated after the reference date is told where it is read.
 */
public final class CaseDates {

    /** A first sign comes after the day of birth (clinical.md D.16, "Date order"). */
    private static final Set<String> SIGNS = Set.of("first_raynaud_date", "first_non_raynaud_date");

    private final Optional<LocalDate> birth;
    private final List<InputProblem> found = new ArrayList<>();

    private CaseDates(CaseFile caseFile) {
        this.birth = birth(caseFile);
    }

    /** @param paths where each line of treatment stands in the input */
    public static List<InputProblem> check(CaseFile caseFile, List<String> paths) {
        CaseDates dates = new CaseDates(caseFile);
        caseFile.observations().forEach(dates::observed);
        for (int i = 0; i < paths.size(); i++) {
            TreatmentCourse course = caseFile.treatments().get(i);
            dates.date(paths.get(i) + ".start", course.start());
            dates.date(paths.get(i) + ".end", course.end());
        }
        return List.copyOf(dates.found);
    }

    /** The first day the patient may have been born on. */
    private static Optional<LocalDate> birth(CaseFile caseFile) {
        return caseFile.latest("birth_date")
                .flatMap(known -> known.value().as(Value.Day.class))
                .map(day -> day.date().earliest())
                .or(() -> caseFile.latest("age_years").flatMap(age -> bornAt(age, caseFile.referenceDate())));
    }

    private static Optional<LocalDate> bornAt(Observation age, LocalDate reference) {
        PartialDate told = Objects.requireNonNullElse(age.measuredOn(), PartialDate.of(reference));
        return age.value()
                .as(Value.Quantity.class)
                .map(Value.Quantity::number)
                .map(BigDecimal::intValue)
                .map(years -> Ages.earliestBirth(years, told.earliest()));
    }

    private void observed(Observation one) {
        date(one.key() + ".date", one.measuredOn());
        switch (one.value()) {
            case Value.Day(PartialDate date) when SIGNS.contains(one.key()) -> sign(one.key(), date);
            case Value.Day(PartialDate date) when !one.key().equals("birth_date") -> date(one.key(), date);
            case Value.Pressures(List<Value.BloodPressure> readings) ->
                readings.stream()
                        .map(reading -> PartialDate.of(reading.day()))
                        .min(PartialDate::compareTo)
                        .ifPresent(first -> date(one.key(), first));
            default -> {}
        }
    }

    private void sign(String key, PartialDate date) {
        if (birth.filter(born -> !born.isBefore(date.latest())).isPresent()) {
            found.add(InputProblem.error(
                    key,
                    new Bilingual(
                            "date antérieure à la naissance, ou du même jour", "date before birth, or on its day")));
        }
    }

    private void date(String path, @Nullable PartialDate date) {
        if (date == null) {
            return;
        }
        if (DateCheck.isBeforeAnyBirth(date)) {
            found.add(InputProblem.error(path, DateCheck.TOO_EARLY));
        } else if (birth.filter(date.latest()::isBefore).isPresent()) {
            found.add(InputProblem.error(path, new Bilingual("date antérieure à la naissance", "date before birth")));
        }
    }
}
