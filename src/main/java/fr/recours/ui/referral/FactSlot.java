package fr.recours.ui.referral;

import fr.recours.matching.CaseFile;
import fr.recours.matching.Observation;
import fr.recours.matching.PartialDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where a line of the form keeps its fact: as today's value, as a measure of an earlier day, or as the baseline a fall is
 * measured against.
 */
sealed interface FactSlot {

    /** Between the key and the day in the name of an earlier measure. */
    String ON = "@";

    /** Key of the data element that describes the value. */
    String key();

    /** Name of the line, different from every other's. */
    String name();

    /** The key under which it is asked. */
    String askedAs();

    /** Name of the field beside it, for the day of the value. */
    default String dayName() {
        return name() + ".date";
    }

    /** Whether a place is that of this line, or of an earlier measure shown at it. */
    default boolean has(String place) {
        return place.equals(name()) || place.startsWith(name() + ON);
    }

    /** The slot of the line it is shown at. */
    default FactSlot line() {
        return this;
    }

    /** Both its fields. */
    default Stream<String> fields() {
        return Stream.of(name(), dayName());
    }

    Optional<Observation> read(CaseFile caseFile);

    /**
     * What stands for a day: a value of that time, or of no known day.
     *
     * @param day none: the latest value
     */
    default Optional<Observation> at(CaseFile caseFile, @Nullable PartialDate day) {
        return read(caseFile);
    }

    /** The measures of other days beside the fact the line holds, the latest first. */
    default List<Observation> others(CaseFile caseFile, @Nullable Observation held) {
        return List.of();
    }

    /**
     * Puts a value in the place of another, and of what the same key has of the same day. Measures of other days stay.
     *
     * @param old none to add
     * @param now none to take away
     */
    CaseFile replace(CaseFile caseFile, @Nullable Observation old, @Nullable Observation now);

    /** The latest value. */
    record Current(String key) implements FactSlot {

        @Override
        public String name() {
            return key;
        }

        @Override
        public String askedAs() {
            return key;
        }

        @Override
        public Optional<Observation> read(CaseFile caseFile) {
            return caseFile.latest(key);
        }

        @Override
        public Optional<Observation> at(CaseFile caseFile, @Nullable PartialDate day) {
            return day == null
                    ? read(caseFile)
                    : caseFile.observations().stream()
                            .filter(kept -> kept.key().equals(key))
                            .filter(kept -> kept.measuredOn() == null || overlap(kept.measuredOn(), day))
                            .min(Comparator.comparing(
                                    Observation::measuredOn, Comparator.nullsLast(Comparator.naturalOrder())));
        }

        @Override
        public List<Observation> others(CaseFile caseFile, @Nullable Observation held) {
            return caseFile.observations().stream()
                    .filter(kept -> kept.key().equals(key) && !kept.equals(held))
                    .sorted(Comparator.comparing(
                            Observation::measuredOn, Comparator.nullsFirst(Comparator.reverseOrder())))
                    .toList();
        }

        private static boolean overlap(PartialDate one, PartialDate other) {
            return !one.latest().isBefore(other.earliest()) && !other.latest().isBefore(one.earliest());
        }

        @Override
        public CaseFile replace(CaseFile caseFile, @Nullable Observation old, @Nullable Observation now) {
            return caseFile.replace(old, now);
        }
    }

    /** A measure of an earlier day, kept beside the latest for its curve. */
    record Earlier(String key, PartialDate day) implements FactSlot {

        @Override
        public String name() {
            return key + ON + day;
        }

        @Override
        public String askedAs() {
            return key;
        }

        @Override
        public FactSlot line() {
            return new Current(key);
        }

        @Override
        public Optional<Observation> read(CaseFile caseFile) {
            return caseFile.observations().stream()
                    .filter(kept -> kept.key().equals(key) && day.equals(kept.measuredOn()))
                    .findFirst();
        }

        @Override
        public CaseFile replace(CaseFile caseFile, @Nullable Observation old, @Nullable Observation now) {
            return caseFile.replace(old, now);
        }
    }

    /** The stated baseline value. */
    record Baseline(String key) implements FactSlot {

        @Override
        public String name() {
            return CaseFile.BASELINE + key;
        }

        @Override
        public String askedAs() {
            return CaseFile.BASELINES;
        }

        @Override
        public Optional<Observation> read(CaseFile caseFile) {
            return caseFile.latest(name());
        }

        @Override
        public CaseFile replace(CaseFile caseFile, @Nullable Observation old, @Nullable Observation now) {
            return now == null ? caseFile.withoutBaseline(key) : caseFile.withBaseline(now);
        }
    }
}
