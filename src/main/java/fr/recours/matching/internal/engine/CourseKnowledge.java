package fr.recours.matching.internal.engine;

import fr.recours.matching.CaseFile;
import fr.recours.matching.DataElement;
import fr.recours.matching.Drug;
import fr.recours.matching.ElementType;
import fr.recours.matching.KnownFacts;
import fr.recours.matching.PartialDate;
import fr.recours.matching.TreatmentCourse;
import fr.recours.matching.TreatmentCourse.Route;
import fr.recours.matching.Truth;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lists what is known of treatments, earlier values and donors, as rules on them look at it: see {@link KnownFacts.Beside}. */
final class CourseKnowledge {

    private static final List<String> DECLARATIONS = List.of("is_history_complete", "steroids_history_complete");

    private CourseKnowledge() {}

    static KnownFacts.Beside of(CaseFile caseFile, Facts facts, Evaluator evaluator, List<DataElement> elements) {
        return new KnownFacts.Beside(
                courses(facts.treatments(), evaluator),
                DECLARATIONS.stream().filter(evaluator.listing()::complete).toList(),
                elements.stream()
                        .filter(CourseKnowledge::isNumber)
                        .map(DataElement::key)
                        .filter(key -> hasEarlier(key, facts))
                        .toList(),
                !caseFile.donors().isEmpty());
    }

    private static boolean isNumber(DataElement element) {
        return element.type() == ElementType.INTEGER || element.type() == ElementType.DECIMAL;
    }

    private static boolean hasEarlier(String key, Facts facts) {
        return facts.all(key).size() > facts.latest(key).size()
                || !facts.all(CaseFile.BASELINE + key).isEmpty();
    }

    private static List<KnownFacts.Course> courses(List<TreatmentCourse> treatments, Evaluator evaluator) {
        List<KnownFacts.Course> known = new ArrayList<>();
        treatments.stream().map(TreatmentCourse::drug).distinct().forEach(drug -> {
            add(drug, null, treatments, evaluator, known);
            for (Route route : Route.values()) {
                add(drug, route, treatments, evaluator, known);
            }
        });
        return known;
    }

    /** The courses a rule on this drug and route looks at: {@link Line#of}. */
    private static void add(
            String name,
            @Nullable Route route,
            List<TreatmentCourse> treatments,
            Evaluator evaluator,
            List<KnownFacts.Course> known) {
        Drug drug = evaluator.drug(name).orElse(null);
        List<TreatmentCourse> courses = treatments.stream()
                .filter(course -> course.drug().equals(name) && Line.by(course, drug, route) != Truth.NOT_MET)
                .toList();
        if (!courses.isEmpty()) {
            known.add(new KnownFacts.Course(name, route, ended(courses)));
        }
    }

    private static @Nullable LocalDate ended(List<TreatmentCourse> courses) {
        List<PartialDate> ends =
                courses.stream().map(WashoutJudge::end).filter(Objects::nonNull).toList();
        Stream<LocalDate> days = ends.stream().map(PartialDate::latest);
        return ends.size() < courses.size()
                ? null
                : days.max(LocalDate::compareTo).orElse(null);
    }
}
