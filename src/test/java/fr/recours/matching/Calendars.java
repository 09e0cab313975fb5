package fr.recours.matching;

import java.time.LocalDate;
import java.time.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A case moved to another time, or stopped in its own. */
final class Calendars {

    private Calendars() {}

    /** The same case, every date and the reference date so much later. */
    static CaseFile shifted(CaseFile caseFile, Period by) {
        return new CaseFile(
                caseFile.id(),
                caseFile.referenceDate().plus(by),
                caseFile.observations().stream()
                        .map(one -> new Observation(one.key(), shifted(one.value(), by), shifted(one.measuredOn(), by)))
                        .toList(),
                caseFile.treatments().stream()
                        .map(course -> course.toBuilder()
                                .start(shifted(course.start(), by))
                                .end(shifted(course.end(), by))
                                .build())
                        .toList(),
                caseFile.donors().stream().map(donor -> shifted(donor, by)).toList());
    }

    private static Donor shifted(Donor donor, Period by) {
        Map<String, Value> facts = new HashMap<>();
        donor.facts().forEach((key, value) -> facts.put(key, shifted(value, by)));
        return new Donor(facts);
    }

    private static Value shifted(Value value, Period by) {
        return switch (value) {
            case Value.Day(PartialDate date) -> new Value.Day(Objects.requireNonNull(shifted(date, by)));
            case Value.Pressures(List<Value.BloodPressure> readings) ->
                new Value.Pressures(readings.stream()
                        .map(one -> new Value.BloodPressure(
                                one.day().plus(by), one.hour(), one.systolic(), one.diastolic()))
                        .toList());
            default -> value;
        };
    }

    private static @Nullable PartialDate shifted(@Nullable PartialDate date, Period by) {
        return date == null
                ? null
                : new PartialDate(date.earliest().plus(by), date.latest().plus(by), date.precision());
    }

    /**
     * The case with nothing in it that a later reference date would read anew: what has no date was told on the reference date,
     * and what is dated after it is not known yet.
     */
    static CaseFile told(CaseFile caseFile) {
        LocalDate reference = caseFile.referenceDate();
        return new CaseFile(
                caseFile.id(),
                reference,
                caseFile.observations().stream()
                        .filter(one -> one.measuredOn() == null
                                || one.measuredOn().latest().isBefore(reference))
                        .map(one -> one.measuredOn() == null
                                ? new Observation(one.key(), one.value(), PartialDate.of(reference))
                                : one)
                        .toList(),
                caseFile.treatments().stream()
                        .filter(course -> course.start() == null
                                || !course.start().earliest().isAfter(reference))
                        .toList(),
                caseFile.donors().stream().map(donor -> told(donor, reference)).toList());
    }

    private static Donor told(Donor donor, LocalDate reference) {
        return donor.value("age_years")
                .flatMap(age -> age.as(Value.Quantity.class))
                .map(age -> reference.minusYears(age.number().longValue()))
                .map(birth -> donor.without("age_years").with("birth_date", new Value.Day(PartialDate.of(birth))))
                .orElse(donor);
    }
}
