package fr.recours.matching.internal.engine;

import fr.recours.matching.CaseFile;
import fr.recours.matching.Donor;
import fr.recours.matching.Observation;
import fr.recours.matching.PartialDate;
import fr.recours.matching.TreatmentCourse;
import fr.recours.matching.Truth;
import fr.recours.matching.Value;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one person at the reference date. Nothing measured after it counts. Where the dates of several values
 * do not tell which is the latest, all of them stand.
 */
final class Facts {

    private final LocalDate reference;
    private final String prefix;
    private final Map<String, List<Observation>> byKey;
    private final List<TreatmentCourse> treatments;
    private @Nullable List<Births> births;

    private Facts(LocalDate reference, String prefix, List<TreatmentCourse> treatments, int observations) {
        this.byKey = HashMap.newHashMap(observations);
        this.reference = reference;
        this.prefix = prefix;
        this.treatments = treatments;
    }

    static Facts of(CaseFile caseFile) {
        Facts facts = new Facts(
                caseFile.referenceDate(),
                "",
                caseFile.treatments().stream()
                        .filter(course -> started(course, caseFile.referenceDate()))
                        .toList(),
                caseFile.observations().size());
        caseFile.observations().forEach(facts::add);
        return facts;
    }

    static Facts of(Donor donor, LocalDate reference) {
        Facts facts =
                new Facts(reference, Donor.PREFIX, List.of(), donor.facts().size());
        donor.facts().forEach((key, value) -> facts.add(new Observation(Donor.PREFIX + key, value, null)));
        return facts;
    }

    /** The same with these values, undated, in the place of whatever is recorded. */
    Facts with(Map<String, Value> answers) {
        Facts changed = new Facts(reference, prefix, treatments, byKey.size() + answers.size());
        changed.byKey.putAll(byKey);
        answers.forEach((key, value) -> changed.byKey.put(key, List.of(new Observation(key, value, null))));
        return changed;
    }

    private static boolean started(TreatmentCourse course, LocalDate reference) {
        PartialDate start = course.start();
        return start == null || !start.earliest().isAfter(reference);
    }

    private void add(Observation observation) {
        PartialDate day = observation.measuredOn();
        if (day == null || !day.earliest().isAfter(reference)) {
            byKey.merge(observation.key(), List.of(observation), Facts::joined);
        }
    }

    private static List<Observation> joined(List<Observation> some, List<Observation> more) {
        List<Observation> all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }

    LocalDate reference() {
        return reference;
    }

    /** The key of this person's own element: {@code birth_date} is {@code donor_birth_date} for a donor. */
    String own(String key) {
        return prefix + key;
    }

    /** When the person may have been born; several when the records contradict each other. */
    List<Births> births() {
        List<Births> known = births;
        if (known == null) {
            known = Births.of(this);
            births = known;
        }
        return known;
    }

    /** Courses begun by the reference date. */
    List<TreatmentCourse> treatments() {
        return treatments;
    }

    /** Every observation of a key. */
    List<Observation> all(String key) {
        return byKey.getOrDefault(key, List.of());
    }

    /** Whether a yes-or-no element is recorded as yes, and nothing as late contradicts it. */
    boolean declares(String key) {
        List<Observation> latest = latest(key);
        return Agreement.of(latest, observation -> Truth.of(observation.value().equals(Value.yes()))) == Truth.MET;
    }

    /** The observations that may be the latest: none, one, or several that their dates do not put in order. */
    List<Observation> latest(String key) {
        List<Observation> all = all(key);
        if (all.size() < 2) {
            return all;
        }
        return all.stream()
                .filter(one -> all.stream().noneMatch(other -> after(other.measuredOn(), one.measuredOn())))
                .toList();
    }

    /** An undated value is taken as current: it comes after any dated one. */
    private static boolean after(@Nullable PartialDate other, @Nullable PartialDate one) {
        if (one == null) {
            return false;
        }
        return other == null || other.earliest().isAfter(one.latest());
    }

    /** Older than three months at the reference date (clinical.md A.0): it counts, and should be renewed. */
    boolean stale(@Nullable PartialDate day) {
        return day != null && day.latest().plusMonths(3).isBefore(reference);
    }
}
