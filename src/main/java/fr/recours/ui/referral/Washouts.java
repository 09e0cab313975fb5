package fr.recours.ui.referral;

import fr.recours.matching.CaseFile;
import fr.recours.matching.CriterionOutcome;
import fr.recours.matching.Eligibility;
import fr.recours.matching.TreatmentCourse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;

/** Until when a course that ended holds a programme back: the day the programme would wait for no longer, had it not been given. */
final class Washouts {

    private Washouts() {}

    /**
     * @param judge the verdict of a programme on a case
     * @return the latest such day for each course that holds any programme back
     */
    static Map<TreatmentCourse, LocalDate> of(
            CaseFile facts, List<Eligibility> verdicts, BiFunction<String, CaseFile, Eligibility> judge) {
        Map<TreatmentCourse, LocalDate> found = new LinkedHashMap<>();
        for (Eligibility verdict : verdicts) {
            List<CriterionOutcome> waits =
                    verdict.outcomes().stream().filter(CriterionOutcome::timed).toList();
            if (waits.isEmpty()) {
                continue;
            }
            for (TreatmentCourse course : facts.treatments()) {
                Eligibility otherwise = judge.apply(verdict.programme(), without(facts, course));
                waits.stream()
                        .filter(wait -> !waits(otherwise, wait))
                        .map(CriterionOutcome::possibleFrom)
                        .filter(Objects::nonNull)
                        .forEach(day -> found.merge(course, day, (a, b) -> a.isAfter(b) ? a : b));
            }
        }
        return found;
    }

    private static boolean waits(Eligibility verdict, CriterionOutcome same) {
        return verdict.outcomes().stream()
                .filter(outcome -> outcome.criterion().equals(same.criterion()))
                .anyMatch(outcome -> outcome.timed() && Objects.equals(outcome.possibleFrom(), same.possibleFrom()));
    }

    private static CaseFile without(CaseFile facts, TreatmentCourse course) {
        List<TreatmentCourse> left = new ArrayList<>(facts.treatments());
        left.remove(course);
        return facts.withTreatments(left);
    }
}
