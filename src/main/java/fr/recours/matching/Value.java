package fr.recours.matching;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A recorded value. What is not recorded has no value: it is unknown, which is not "no". */
public sealed interface Value {

    /** This value, when it is of that kind: the type of its data element says of which kind it is. */
    default <V extends Value> Optional<V> as(Class<V> kind) {
        return Optional.of(this).filter(kind::isInstance).map(kind::cast);
    }

    /** Yes or no; {@code false} is "recorded as absent". */
    record Flag(boolean present) implements Value {}

    /**
     * A number.
     *
     * @param unit the unit it was given in; none for the unit of its data element. It is kept, since some thresholds
     *     differ by unit (blood gases in kPa)
     */
    record Quantity(BigDecimal number, @Nullable String unit) implements Value {
        public Quantity(BigDecimal number) {
            this(number, null);
        }
    }

    /** One code of an enumerated data element. */
    record Code(String code) implements Value {}

    /** Several codes of an enumerated data element, or several short texts. */
    record Codes(List<String> codes) implements Value {
        public Codes {
            codes = List.copyOf(codes);
        }
    }

    /** A date, known to the year, the month or the day. */
    record Day(PartialDate date) implements Value {}

    /** Blood pressures, each at its moment. */
    record Pressures(List<BloodPressure> readings) implements Value {
        public Pressures {
            readings = List.copyOf(readings);
        }
    }

    /** Free text. No rule reads it. */
    record Text(String text) implements Value {}

    /**
     * One blood pressure in mmHg.
     *
     * @param hour none when only the day is told: it may be any hour of the day
     */
    record BloodPressure(LocalDate day, @Nullable LocalTime hour, int systolic, int diastolic) {

        /** The first moment it may have been taken. */
        public LocalDateTime earliest() {
            return day.atTime(Objects.requireNonNullElse(hour, LocalTime.MIN));
        }

        /** The last moment it may have been taken. */
        public LocalDateTime latest() {
            return day.atTime(Objects.requireNonNullElse(hour, LocalTime.MAX));
        }
    }

    static Flag yes() {
        return new Flag(true);
    }

    static Flag no() {
        return new Flag(false);
    }

    /** A number in the unit of its data element. */
    static Quantity of(String number) {
        return new Quantity(new BigDecimal(number));
    }

    /** A number in the unit of its data element. */
    static Quantity of(long number) {
        return new Quantity(BigDecimal.valueOf(number));
    }
}
