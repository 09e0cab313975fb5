package fr.recours.search.internal.query;

import fr.recours.matching.Bilingual;
import fr.recours.matching.TreatmentCourse.Outcome;
import fr.recours.matching.TreatmentCourse.Route;
import fr.recours.search.internal.analysis.Folded;
import fr.recours.search.internal.analysis.ValueWords;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What may follow a drug, as in cyclophosphamide/IV: how a line of treatment went, or by which route it was given. */
final class CourseParts {

    private static final List<Part> ALL = Stream.concat(
                    parts("form.course.outcome.", Outcome.values()), parts("form.course.route.", Route.values()))
            .toList();

    private CourseParts() {}

    private record Part(String code, Bilingual label) {

        boolean isCalled(String folded) {
            return Stream.of(code, label.fr(), label.en()).map(Folded::of).anyMatch(folded::equals);
        }
    }

    private static Stream<Part> parts(String key, Enum<?>[] constants) {
        return Arrays.stream(constants)
                .map(constant -> new Part(constant.name(), ValueWords.text(key + constant.name())));
    }

    static Stream<Bilingual> labels() {
        return ALL.stream().map(Part::label);
    }

    /** The code of what is called so, in either language. */
    static Optional<String> code(String typed) {
        String folded = Folded.of(typed);
        return ALL.stream()
                .filter(part -> part.isCalled(folded))
                .map(Part::code)
                .findFirst();
    }
}
