package fr.recours.matching;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One line of treatment (clinical.md D.10). Any part may be missing; what is missing is unknown.
 *
 * @param drug international name, as in {@link Dictionary#drugs()}
 * @param brand name as it was written
 * @param nDoses number of pulses or infusions
 * @param cumulativeG cumulative dose in grams
 * @param fullCourse whether the whole scheme was given (rituximab)
 * @param end day of the last dose
 * @param months length when the dates are not known
 * @param outcomes why it ended, several at once (progression and toxicity); empty when not told
 * @param schedule free text
 * @param indication free text
 * @param source where it comes from; none when not told
 */
public record TreatmentCourse(
        String drug,
        @Nullable String brand,
        @Nullable Route route,
        @Nullable BigDecimal doseMgDay,
        @Nullable BigDecimal doseMgWeek,
        @Nullable BigDecimal doseMgMonth,
        @Nullable BigDecimal doseMgKg,
        @Nullable Integer nDoses,
        @Nullable BigDecimal cumulativeG,
        @Nullable Boolean fullCourse,
        @Nullable PartialDate start,
        @Nullable PartialDate end,
        @Nullable Integer months,
        @Nullable Integer durationDays,
        Set<Outcome> outcomes,
        @Nullable String schedule,
        @Nullable String indication,
        @Nullable Source source)
        implements Sourced<TreatmentCourse> {

    /** How it is given. */
    public enum Route {
        PO,
        IV,
        SC,
        IM,
        TOPICAL;

        /** As case files and the dictionary write it. */
        public String code() {
            return this == TOPICAL ? "topical" : name();
        }
    }

    /** How it went. {@code UNKNOWN} is "recorded as unknown". */
    public enum Outcome {
        INEFFICACY,
        ADVERSE_EVENT,
        SUCCESS,
        ONGOING,
        UNKNOWN
    }

    public TreatmentCourse {
        outcomes = outcomes.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(outcomes));
    }

    /** A course of which only the drug is known. */
    public static TreatmentCourse of(String drug) {
        return new Builder(drug).build();
    }

    public static Builder builder(String drug) {
        return new Builder(drug);
    }

    /** A builder that starts from this course. */
    public Builder toBuilder() {
        return new Builder(this);
    }

    @Override
    public TreatmentCourse from(@Nullable Source otherSource) {
        return toBuilder().source(otherSource).build();
    }

    /** Builds a course part by part. */
    public static final class Builder {
        private String drug;
        private @Nullable String brand;
        private @Nullable Route route;
        private @Nullable BigDecimal doseMgDay;
        private @Nullable BigDecimal doseMgWeek;
        private @Nullable BigDecimal doseMgMonth;
        private @Nullable BigDecimal doseMgKg;
        private @Nullable Integer nDoses;
        private @Nullable BigDecimal cumulativeG;
        private @Nullable Boolean fullCourse;
        private @Nullable PartialDate start;
        private @Nullable PartialDate end;
        private @Nullable Integer months;
        private @Nullable Integer durationDays;
        private Set<Outcome> outcomes = Set.of();
        private @Nullable String schedule;
        private @Nullable String indication;
        private @Nullable Source source;

        private Builder(String drug) {
            this.drug = drug;
        }

        private Builder(TreatmentCourse from) {
            this.drug = from.drug;
            this.brand = from.brand;
            this.route = from.route;
            this.doseMgDay = from.doseMgDay;
            this.doseMgWeek = from.doseMgWeek;
            this.doseMgMonth = from.doseMgMonth;
            this.doseMgKg = from.doseMgKg;
            this.nDoses = from.nDoses;
            this.cumulativeG = from.cumulativeG;
            this.fullCourse = from.fullCourse;
            this.start = from.start;
            this.end = from.end;
            this.months = from.months;
            this.durationDays = from.durationDays;
            this.outcomes = from.outcomes;
            this.schedule = from.schedule;
            this.indication = from.indication;
            this.source = from.source;
        }

        public Builder drug(String value) {
            this.drug = value;
            return this;
        }

        public Builder brand(@Nullable String value) {
            this.brand = value;
            return this;
        }

        public Builder route(@Nullable Route value) {
            this.route = value;
            return this;
        }

        public Builder doseMgDay(@Nullable BigDecimal value) {
            this.doseMgDay = value;
            return this;
        }

        public Builder doseMgWeek(@Nullable BigDecimal value) {
            this.doseMgWeek = value;
            return this;
        }

        public Builder doseMgMonth(@Nullable BigDecimal value) {
            this.doseMgMonth = value;
            return this;
        }

        public Builder doseMgKg(@Nullable BigDecimal value) {
            this.doseMgKg = value;
            return this;
        }

        public Builder nDoses(@Nullable Integer value) {
            this.nDoses = value;
            return this;
        }

        public Builder cumulativeG(@Nullable BigDecimal value) {
            this.cumulativeG = value;
            return this;
        }

        public Builder fullCourse(@Nullable Boolean value) {
            this.fullCourse = value;
            return this;
        }

        public Builder start(@Nullable PartialDate value) {
            this.start = value;
            return this;
        }

        public Builder end(@Nullable PartialDate value) {
            this.end = value;
            return this;
        }

        public Builder months(@Nullable Integer value) {
            this.months = value;
            return this;
        }

        public Builder durationDays(@Nullable Integer value) {
            this.durationDays = value;
            return this;
        }

        public Builder outcomes(Set<Outcome> value) {
            this.outcomes = value;
            return this;
        }

        public Builder schedule(@Nullable String value) {
            this.schedule = value;
            return this;
        }

        public Builder indication(@Nullable String value) {
            this.indication = value;
            return this;
        }

        public Builder source(@Nullable Source value) {
            this.source = value;
            return this;
        }

        public TreatmentCourse build() {
            return new TreatmentCourse(
                    drug,
                    brand,
                    route,
                    doseMgDay,
                    doseMgWeek,
                    doseMgMonth,
                    doseMgKg,
                    nDoses,
                    cumulativeG,
                    fullCourse,
                    start,
                    end,
                    months,
                    durationDays,
                    outcomes,
                    schedule,
                    indication,
                    source);
        }
    }
}
