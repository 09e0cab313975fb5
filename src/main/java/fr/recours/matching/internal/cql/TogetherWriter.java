package fr.recours.matching.internal.cql;

import fr.recours.matching.internal.rule.Rule;
import java.util.List;
import java.util.stream.Stream;

/** Writes whether courses of different drugs, each too short for its own criterion, last so long together. */
record TogetherWriter(Elements elements, CourseWriter courses, References references) {

    Cql write(Rule.Together rule) {
        List<String> each = rule.criteria().stream()
                .flatMap(id -> given(references.rule(id)))
                .map(given -> Layout.flat(new CourseGivenWriter(elements, courses, given).shortOnes()))
                .distinct()
                .toList();
        if (each.isEmpty()) {
            return Cql.FALSE;
        }
        String shortOnes = Layout.flat(elements.library()
                .definition(
                        elements.person(),
                        "short courses under " + String.join(", ", rule.criteria()),
                        "Courses good for one of these criteria but for their length",
                        () -> Cql.term("flatten {\n  " + String.join(",\n  ", each) + "\n}")));
        String days = String.valueOf(CourseGivenWriter.days(rule.atLeast()));
        return new Cql.Case(
                List.of(
                        new Cql.Branch(Cql.test("Count(" + shortOnes + " Course return Course.drug) < 2"), Cql.FALSE),
                        new Cql.Branch(
                                Cql.test("Sum(" + shortOnes + " Course return all Course.least) >= " + days), Cql.TRUE),
                        new Cql.Branch(
                                Cql.test("Sum(" + shortOnes + " Course return all Course.most) >= " + days), Cql.NULL)),
                Cql.FALSE);
    }

    private static Stream<Rule.CourseGiven> given(Rule rule) {
        return switch (rule) {
            case Rule.CourseGiven one -> Stream.of(one);
            case Rule.Any(List<Rule> parts) -> parts.stream().flatMap(TogetherWriter::given);
            default -> Stream.empty();
        };
    }
}
