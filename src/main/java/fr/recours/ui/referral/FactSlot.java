package fr.recours.ui.referral;

import fr.recours.matching.CaseFile;
import fr.recours.matching.Observation;
import java.util.Optional;
import java.util.stream.Stream;

/** Where a line of the form keeps its fact: as today's value, or as the baseline a fall is measured against. */
sealed interface FactSlot {

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

    /** Both its fields. */
    default Stream<String> fields() {
        return Stream.of(name(), dayName());
    }

    Optional<Observation> read(CaseFile caseFile);

    CaseFile write(CaseFile caseFile, Observation observation);

    CaseFile clear(CaseFile caseFile);

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
        public CaseFile write(CaseFile caseFile, Observation observation) {
            return caseFile.with(observation);
        }

        @Override
        public CaseFile clear(CaseFile caseFile) {
            return caseFile.without(key);
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
        public CaseFile write(CaseFile caseFile, Observation observation) {
            return caseFile.withBaseline(observation);
        }

        @Override
        public CaseFile clear(CaseFile caseFile) {
            return caseFile.withoutBaseline(key);
        }
    }
}
