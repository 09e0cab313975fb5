package fr.recours.matching.internal.engine;

import fr.recours.matching.CaseFile;
import fr.recours.matching.Donor;
import fr.recours.matching.Drug;
import fr.recours.matching.Observation;
import fr.recours.matching.PartialDate;
import fr.recours.matching.TreatmentCourse;
import fr.recours.matching.Truth;
import fr.recours.matching.Value;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one person at the reference date. Nothing measured after it counts. Where the dates of several values
 * do not tell which is the latest, all of them stand.
 */
final class Facts {

    private final LocalDate reference;
    private final Keys keys;
    private final String prefix;
    private final List<TreatmentCourse> treatments;
    private final @Nullable Recorded[] recorded;
    private final @Nullable Line[] lines;
    private @Nullable List<Births> births;

    private Facts(
            LocalDate reference,
            Keys keys,
            String prefix,
            List<TreatmentCourse> treatments,
            @Nullable Recorded[] recorded) {
        this.reference = reference;
        this.keys = keys;
        this.prefix = prefix;
        this.treatments = treatments;
        this.recorded = recorded;
        this.lines = new Line[treatments.size()];
    }

    /** @param keys of the dictionary the case was read with: what it does not know no rule asks for */
    static Facts of(CaseFile caseFile, Keys keys) {
        LocalDate reference = caseFile.referenceDate();
        List<TreatmentCourse> started = new ArrayList<>(caseFile.treatments().size());
        for (TreatmentCourse course : caseFile.treatments()) {
            if (started(course, reference)) {
                started.add(course);
            }
        }
        Facts facts = new Facts(reference, keys, "", started, new Recorded[keys.size()]);
        for (Observation observation : caseFile.observations()) {
            facts.add(observation);
        }
        return facts;
    }

    static Facts of(Donor donor, LocalDate reference, Keys keys) {
        Facts facts = new Facts(reference, keys, Donor.PREFIX, List.of(), new Recorded[keys.size()]);
        donor.facts().forEach((key, value) -> facts.add(new Observation(Donor.PREFIX + key, value, null)));
        return facts;
    }

    /** The same with these values, undated, in the place of whatever is recorded. */
    Facts with(Map<String, Value> answers) {
        Facts changed = new Facts(reference, keys, prefix, treatments, recorded.clone());
        answers.forEach((key, value) -> {
            int place = keys.of(key);
            if (place >= 0) {
                changed.recorded[place] = Recorded.of(new Observation(key, value, null));
            }
        });
        return changed;
    }

    private static boolean started(TreatmentCourse course, LocalDate reference) {
        PartialDate start = course.start();
        return start == null || !start.earliest().isAfter(reference);
    }

    private void add(Observation observation) {
        PartialDate day = observation.measuredOn();
        int place = keys.of(observation.key());
        if (place >= 0 && (day == null || !day.earliest().isAfter(reference))) {
            Recorded before = recorded[place];
            recorded[place] = before == null ? Recorded.of(observation) : before.and(observation);
        }
    }

    LocalDate reference() {
        return reference;
    }

    /** Where the elements stand. */
    Keys keys() {
        return keys;
    }

    /** The key of this person's own element: {@code birth_date} is {@code donor_birth_date} for a donor. */
    String own(String key) {
        return prefix.isEmpty() ? key : prefix + key;
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

    /** A line of treatment and its drug, the same whichever rule asks. */
    Line line(int course, Drug drug) {
        Line line = lines[course];
        if (line == null || line.drug() != drug) {
            line = new Line(treatments.get(course), drug);
            lines[course] = line;
        }
        return line;
    }

    /** Courses begun by the reference date. */
    List<TreatmentCourse> treatments() {
        return treatments;
    }

    /** Every observation of a key. */
    List<Observation> all(String key) {
        int place = keys.of(key);
        Recorded known = place < 0 ? null : recorded[place];
        return known == null ? List.of() : known.all();
    }

    /** Whether a yes-or-no element is recorded as yes, and nothing as late contradicts it. */
    boolean declares(String key) {
        return said(latest(key)) == Truth.MET;
    }

    /** What observations of a yes-or-no element say together. */
    static Truth said(List<Observation> observations) {
        return Agreement.of(
                observations,
                observation -> Truth.of(observation.value() instanceof Value.Flag(boolean present) && present));
    }

    /** The observations that may be the latest: none, one, or several that their dates do not put in order. */
    List<Observation> latest(String key) {
        int place = keys.of(key);
        return place < 0 ? List.of() : latest(place);
    }

    /** @param place of the element, by {@link #keys()} */
    List<Observation> latest(int place) {
        Recorded known = recorded[place];
        return known == null ? List.of() : known.latest();
    }

    /** Older than three months at the reference date (clinical.md A.0): it counts, and should be renewed. */
    boolean stale(@Nullable PartialDate day) {
        return day != null && day.latest().plusMonths(3).isBefore(reference);
    }
}
