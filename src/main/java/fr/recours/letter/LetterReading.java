package fr.recours.letter;

import fr.recours.matching.CaseFile;
import fr.recours.matching.Donor;
import fr.recours.matching.Observation;
import fr.recours.matching.TreatmentCourse;
import fr.recours.matching.Value;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a letter tells, each part with the words that tell it.
 *
 * @param facts one value for each data element the letter settles
 * @param baseline the older lung function a fall can be measured against, all of one date; empty when there is none
 * @param earlier older values of measures, for curves; never today's
 * @param unsettled keys with their values, of which the letter tells several that cannot all be right: none was taken
 * @param treatments courses, in the order of the letter
 * @param donors candidate donors, in the order of the letter
 * @param question the words in which the letter asks something of the RCP; empty when it does not
 * @param evidence the words for each key, {@code treatments[0].end}, {@code donors[0].age_years}
 */
public record LetterReading(
        List<ReadValue> facts,
        List<ReadValue> baseline,
        List<ReadValue> earlier,
        Map<String, List<ReadValue>> unsettled,
        List<TreatmentCourse> treatments,
        List<Donor> donors,
        List<Quotation> question,
        Map<String, List<Quotation>> evidence) {

    public LetterReading {
        facts = List.copyOf(facts);
        baseline = List.copyOf(baseline);
        earlier = List.copyOf(earlier);
        unsettled = Map.copyOf(unsettled);
        treatments = List.copyOf(treatments);
        donors = List.copyOf(donors);
        question = List.copyOf(question);
    }

    /** The value read for a data element. */
    public Optional<ReadValue> fact(String key) {
        return facts.stream().filter(fact -> fact.key().equals(key)).findFirst();
    }

    /**
     * The case this letter tells. A number keeps the unit it was written in, since some thresholds differ by unit (blood gases in
     * kPa).
     */
    public CaseFile caseFile(String id, LocalDate referenceDate) {
        List<Observation> observations = new ArrayList<>();
        facts.forEach(fact -> observations.add(observation(fact.key(), fact)));
        baseline.forEach(value -> observations.add(observation(CaseFile.BASELINE + value.key(), value)));
        return new CaseFile(id, referenceDate, observations, treatments, donors);
    }

    private static Observation observation(String key, ReadValue read) {
        Value written = read.written();
        return new Observation(key, written == null ? read.value() : written, read.measuredOn());
    }
}
