package fr.recours.matching.internal.dictionary;

import fr.recours.matching.Bilingual;
import fr.recours.matching.CaseFile;
import fr.recours.matching.Drug;
import fr.recours.matching.InputProblem;
import fr.recours.matching.Observation;
import fr.recours.matching.TreatmentCourse;
import fr.recours.matching.Value;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Resistance to a drug given by vein takes so many pulses (AMB-03): told of fewer, of all its courses, it is doubtful; so many that
 * did nothing, and nobody says whether that is resistance, are a question.
 */
public final class Resistances {

    private Resistances() {}

    /** Each at the key of the element that tells the resistance. */
    public static List<InputProblem> doubtful(CaseFile caseFile, List<Drug> drugs) {
        return drugs.stream().flatMap(drug -> doubtful(caseFile, drug).stream()).toList();
    }

    private static Optional<InputProblem> doubtful(CaseFile caseFile, Drug drug) {
        Drug.Pulses asked = drug.pulses();
        if (asked == null) {
            return Optional.empty();
        }
        List<TreatmentCourse> given = caseFile.treatments().stream()
                .filter(course -> course.drug().equals(drug.name()) && course.route() != TreatmentCourse.Route.PO)
                .toList();
        Optional<Value> said = caseFile.latest(asked.resistant()).map(Observation::value);
        if (said.isEmpty()) {
            return proposed(asked, given);
        }
        int told = pulses(given, asked.enough());
        return given.isEmpty() || told >= asked.enough() || !said.get().equals(Value.yes())
                ? Optional.empty()
                : Optional.of(InputProblem.warning(
                        asked.resistant(),
                        new Bilingual(
                                "résistance dite après " + told + " bolus\u00a0; il en faut " + asked.enough()
                                        + " au moins\u00a0: à vérifier",
                                "resistance told after " + told + " pulses; it takes " + asked.enough()
                                        + " at least: please check")));
    }

    private static Optional<InputProblem> proposed(Drug.Pulses asked, List<TreatmentCourse> given) {
        int inVain = pulses(
                given.stream()
                        .filter(course -> course.outcomes().contains(TreatmentCourse.Outcome.INEFFICACY))
                        .toList(),
                0);
        return inVain < asked.enough()
                ? Optional.empty()
                : Optional.of(InputProblem.warning(
                        asked.resistant(),
                        new Bilingual(
                                inVain + " bolus sans effet\u00a0: est-ce une résistance\u00a0? à dire, oui ou non",
                                inVain + " pulses without effect: is it resistance? tell yes or no")));
    }

    /** @param untold what a course counts whose number is not told */
    private static int pulses(List<TreatmentCourse> courses, int untold) {
        return courses.stream()
                .mapToInt(course -> Objects.requireNonNullElse(course.nDoses(), untold))
                .sum();
    }
}
