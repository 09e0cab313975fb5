package fr.recours.search.internal.facts;

import fr.recours.matching.CaseFile;
import fr.recours.matching.Donor;
import fr.recours.matching.Observation;
import fr.recours.matching.TreatmentCourse;
import fr.recours.matching.Value;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;

/** Writes the facts of a case in few bytes, a hundred or two, and reads them as they were. */
final class PackedFacts {

    private final Wordbook words;
    private final PackedValues values;
    private final PackedCourses courses;

    PackedFacts(Wordbook words) {
        this.words = words;
        this.values = new PackedValues(words);
        this.courses = new PackedCourses(words);
    }

    /** All of it but its id, its reference date and where its values and lines come from. */
    void write(CaseFile caseFile, DataOutput to) throws IOException {
        to.writeVInt(caseFile.observations().size());
        for (Observation observation : caseFile.observations()) {
            words.write(observation.key(), to);
            values.write(observation.value(), to);
            PackedDates.writeOptional(observation.measuredOn(), to);
        }
        to.writeVInt(caseFile.treatments().size());
        for (TreatmentCourse course : caseFile.treatments()) {
            courses.write(course, to);
        }
        to.writeVInt(caseFile.donors().size());
        for (Donor donor : caseFile.donors()) {
            write(donor, to);
        }
    }

    CaseFile read(DataInput from, LocalDate referenceDate) throws IOException {
        int observed = from.readVInt();
        List<Observation> observations = new ArrayList<>(observed);
        for (int i = 0; i < observed; i++) {
            observations.add(new Observation(words.read(from), values.read(from), PackedDates.readOptional(from)));
        }
        int given = from.readVInt();
        List<TreatmentCourse> treatments = new ArrayList<>(given);
        for (int i = 0; i < given; i++) {
            treatments.add(courses.read(from));
        }
        int candidates = from.readVInt();
        List<Donor> donors = new ArrayList<>(candidates);
        for (int i = 0; i < candidates; i++) {
            donors.add(donor(from));
        }
        return new CaseFile("", referenceDate, observations, treatments, donors);
    }

    private void write(Donor donor, DataOutput to) throws IOException {
        to.writeVInt(donor.facts().size());
        for (var fact : new TreeMap<>(donor.facts()).entrySet()) {
            words.write(fact.getKey(), to);
            values.write(fact.getValue(), to);
        }
    }

    private Donor donor(DataInput from) throws IOException {
        Map<String, Value> facts = new HashMap<>();
        for (int left = from.readVInt(); left > 0; left--) {
            facts.put(words.read(from), values.read(from));
        }
        return new Donor(facts);
    }
}
