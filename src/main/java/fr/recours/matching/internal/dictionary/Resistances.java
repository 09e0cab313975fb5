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
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Resistance to a drug given by vein takes so many pulses (AMB-03): told of fewer, of all its courses, it is doubtful, and so it is of none
 * or of pulses that worked; so many that did nothing, and nobody says whether that is resistance, are a question.
 */
public final class Resistances {

    private Resistances() {}

    /** Each at the key of the element that tells the resistance. */
    public static List<InputProblem> doubtful(CaseFile caseFile, List<Drug> drugs) {
        return drugs.stream()
                .flatMap(drug -> doubtful(caseFile, drug, drugs).stream())
                .toList();
    }

    private static Optional<InputProblem> doubtful(CaseFile caseFile, Drug drug, List<Drug> drugs) {
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
        return said.get().equals(Value.yes()) ? contradicted(asked, given, caseFile, drugs) : Optional.empty();
    }

    private static Optional<InputProblem> contradicted(
            Drug.Pulses asked, List<TreatmentCourse> given, CaseFile caseFile, List<Drug> drugs) {
        int told = pulses(given, asked.enough());
        if (given.isEmpty()) {
            return isComplete(caseFile, drugs)
                    ? warning(
                            asked,
                            "résistance dite, sans aucune ligne dans une liste dite complète\u00a0: à vérifier",
                            "resistance told, without any course in a list told complete: please check")
                    : Optional.empty();
        }
        if (given.stream().allMatch(Resistances::worked)) {
            return warning(
                    asked,
                    "résistance dite, mais issue dite un succès\u00a0: à vérifier",
                    "resistance told, yet the outcome is told a success: please check");
        }
        return told >= asked.enough()
                ? Optional.empty()
                : warning(
                        asked,
                        "résistance dite après " + told + " bolus\u00a0; il en faut " + asked.enough()
                                + " au moins\u00a0: à vérifier",
                        "resistance told after " + told + " pulses; it takes " + asked.enough()
                                + " at least: please check");
    }

    /** A list declared complete, of which every line can be read. */
    private static boolean isComplete(CaseFile caseFile, List<Drug> drugs) {
        Set<String> known = drugs.stream().map(Drug::name).collect(Collectors.toSet());
        return caseFile.latest("is_history_complete").map(Observation::value).equals(Optional.of(Value.yes()))
                && caseFile.treatments().stream().allMatch(course -> known.contains(course.drug()));
    }

    private static boolean worked(TreatmentCourse course) {
        return course.outcomes().contains(TreatmentCourse.Outcome.SUCCESS)
                && !course.outcomes().contains(TreatmentCourse.Outcome.INEFFICACY);
    }

    private static Optional<InputProblem> warning(Drug.Pulses asked, String fr, String en) {
        return Optional.of(InputProblem.warning(asked.resistant(), new Bilingual(fr, en)));
    }

    private static Optional<InputProblem> proposed(Drug.Pulses asked, List<TreatmentCourse> given) {
        int inVain = pulses(
                given.stream()
                        .filter(course -> course.outcomes().contains(TreatmentCourse.Outcome.INEFFICACY))
                        .toList(),
                0);
        return inVain < asked.enough()
                ? Optional.empty()
                : warning(
                        asked,
                        inVain + " bolus sans effet\u00a0: est-ce une résistance\u00a0? à dire, oui ou non",
                        inVain + " pulses without effect: is it resistance? tell yes or no");
    }

    /** @param untold what a course counts whose number is not told */
    private static int pulses(List<TreatmentCourse> courses, int untold) {
        return courses.stream()
                .mapToInt(course -> Objects.requireNonNullElse(course.nDoses(), untold))
                .sum();
    }
}
