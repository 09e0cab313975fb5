package fr.recours.matching.internal.engine;

import fr.recours.matching.CaseFile;
import fr.recours.matching.DataElement;
import fr.recours.matching.Donor;
import fr.recours.matching.Drug;
import fr.recours.matching.Observation;
import fr.recours.matching.PartialDate;
import fr.recours.matching.TreatmentCourse;
import fr.recours.matching.Truth;
import fr.recours.matching.Value;
import java.time.LocalDate;
import java.time.Period;
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
    private final Keys keys;
    private final String prefix;
    private final List<TreatmentCourse> treatments;
    private final @Nullable Recorded[] recorded;
    private final @Nullable Line[] lines;
    private final Marks told;
    /** Where what is asked for is noted, if it is. */
    private final @Nullable Marks looked;

    /** What was measured of the elements that have corrected values, by their places. */
    private final Map<Integer, Recorded> measured = new HashMap<>(1);

    private @Nullable List<Births> births;

    private Facts(
            LocalDate reference,
            Keys keys,
            String prefix,
            List<TreatmentCourse> treatments,
            @Nullable Recorded[] recorded,
            Marks told,
            @Nullable Marks looked) {
        this.reference = reference;
        this.keys = keys;
        this.prefix = prefix;
        this.treatments = treatments;
        this.recorded = recorded;
        this.lines = new Line[treatments.size()];
        this.told = told;
        this.looked = looked;
    }

    /** Nothing is known. */
    static Facts none(Keys keys) {
        return new Facts(LocalDate.EPOCH, keys, "", List.of(), new Recorded[keys.size()], new Marks(keys), null);
    }

    /** @param into takes whatever is asked for */
    Facts watched(Marks into) {
        Facts watched = new Facts(reference, keys, prefix, treatments, recorded, told, into);
        watched.measured.putAll(measured);
        return watched;
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
        Facts facts = new Facts(reference, keys, "", started, new Recorded[keys.size()], dated(keys), null);
        if (!started.isEmpty()) {
            facts.told.add(Marks.Part.TREATMENTS);
        }
        if (!caseFile.donors().isEmpty()) {
            facts.told.add(Marks.Part.DONORS);
        }
        for (Observation observation : caseFile.observations()) {
            facts.add(observation);
        }
        keys.corrections().forEach(facts::correct);
        keys.lastTimes().forEach(facts::lastTime);
        keys.conditionings().forEach(facts::conditioned);
        return facts;
    }

    /** A corrected value is one of the element it corrects, in the place of those of its day. */
    private void correct(int correcting, String corrected) {
        Recorded by = recorded[correcting];
        int place = keys.of(corrected);
        if (by == null || place < 0) {
            return;
        }
        Recorded raw = recorded[place];
        measured.put(place, raw == null ? Recorded.NOTHING : raw);
        List<Observation> kept = new ArrayList<>(raw == null ? List.of() : raw.all());
        for (Observation one : by.all()) {
            kept.removeIf(other -> other.key().equals(corrected) && isCorrectedBy(other, one));
        }
        recorded[place] = null;
        kept.forEach(this::add);
        by.all().forEach(one -> add(one.under(corrected)));
    }

    /** Whether they may be of one day; a raw value without a date is of no other (decision 0056). */
    private static boolean isCorrectedBy(Observation raw, Observation correcting) {
        PartialDate day = correcting.measuredOn();
        return raw.measuredOn() == null || day != null && raw.measuredOn().overlaps(day);
    }

    /** The date of a yes that nothing as late contradicts tells the last time (clinical.md D.11), unless that is recorded. */
    private void lastTime(int flag, String last) {
        Recorded said = recorded[flag];
        if (said == null || recorded[keys.of(last)] != null || said(said.latest()) != Truth.MET) {
            return;
        }
        for (Observation one : said.latest()) {
            PartialDate day = one.measuredOn();
            if (day != null) {
                add(new Observation(last, new Value.Day(day), null, one.source()));
            }
        }
    }

    /** The last dose of the line that conditioned an autograft tells the day of the autograft, unless that is recorded. */
    private void conditioned(String drug, Drug.Conditioning conditioning) {
        if (recorded[keys.of(conditioning.date())] != null) {
            return;
        }
        TreatmentCourse last = null;
        PartialDate latest = null;
        for (TreatmentCourse course : treatments) {
            PartialDate end = course.drug().equals(drug) && conditioning.isOf(course) ? WashoutJudge.end(course) : null;
            if (end != null && !end.earliest().isAfter(reference) && (latest == null || end.compareTo(latest) > 0)) {
                last = course;
                latest = end;
            }
        }
        if (last != null && latest != null) {
            add(new Observation(conditioning.date(), new Value.Day(latest), null, last.source()));
        }
    }

    static Facts of(Donor donor, LocalDate reference, Keys keys) {
        Facts facts = new Facts(reference, keys, Donor.PREFIX, List.of(), new Recorded[keys.size()], dated(keys), null);
        facts.told.add(Marks.Part.PERSON);
        donor.facts()
                .forEach((key, value) -> facts.add(new Observation(Donor.PREFIX + key, value, null, donor.source())));
        return facts;
    }

    /** The same with these values, undated, in the place of whatever is recorded. */
    Facts with(Map<String, Value> answers) {
        Facts changed = new Facts(reference, keys, prefix, treatments, recorded.clone(), told.copy(), looked);
        changed.measured.putAll(measured);
        answers.forEach((key, value) -> {
            int place = keys.of(key);
            if (place >= 0) {
                changed.measured.remove(place);
                changed.recorded[place] = Recorded.of(new Observation(key, value, null));
                changed.told.add(place);
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
            told.add(place);
        }
    }

    private static Marks dated(Keys keys) {
        Marks told = new Marks(keys);
        told.add(Marks.Part.REFERENCE);
        return told;
    }

    /** What the case says something about. */
    Marks told() {
        return told;
    }

    /** Whether what is asked for is noted. */
    boolean watched() {
        return looked != null;
    }

    /** Notes that something is asked for: a case that says something about it may come out otherwise. */
    void look(Marks.Part part) {
        if (looked != null) {
            looked.add(part);
        }
    }

    LocalDate reference() {
        look(Marks.Part.REFERENCE);
        return reference;
    }

    /** Where the elements stand. */
    Keys keys() {
        return keys;
    }

    /** The key of this person's own element: {@code birth_date} is {@code donor_birth_date} for a donor. */
    String own(String key) {
        look(Marks.Part.PERSON);
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
        look(Marks.Part.TREATMENTS);
        return treatments;
    }

    /** Every observation of a key. */
    List<Observation> all(String key) {
        int place = keys.of(key);
        Recorded known = place < 0 ? null : recorded(place);
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
        Recorded known = recorded(place);
        return known == null ? List.of() : known.latest();
    }

    /**
     * What was measured of an element, without what another element corrects it to: the correction is for the threshold
     * (SCS-R-N2a2), and a raw value compares with a raw one only.
     *
     * @param place of the element, by {@link #keys()}
     */
    Recorded measured(int place) {
        Recorded known = recorded(place);
        return measured.getOrDefault(place, known == null ? Recorded.NOTHING : known);
    }

    /** Whether values of another element stand in the place of some that were measured, or of none. */
    boolean isCorrected(int place) {
        return measured.containsKey(place);
    }

    private @Nullable Recorded recorded(int place) {
        if (looked != null) {
            looked.add(place);
        }
        return recorded[place];
    }

    /** Older at the reference date than a value of the element may be: it counts, and should be renewed (clinical.md A.0). */
    boolean stale(@Nullable PartialDate day, DataElement element) {
        Period fresh = element.fresh();
        return day != null && fresh != null && day.latest().plus(fresh).isBefore(reference);
    }
}
