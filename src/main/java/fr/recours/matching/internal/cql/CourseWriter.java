package fr.recours.matching.internal.cql;

import fr.recours.matching.Drug;
import fr.recours.matching.TreatmentCourse.Route;
import fr.recours.matching.internal.rule.Drugs;
import fr.recours.matching.internal.rule.Rule;
import fr.recours.matching.internal.rule.Span;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What all rules about lines of treatment share; and the time since the last dose. */
record CourseWriter(Elements elements) {

    /** At least so long since the last dose of every course of the drugs. */
    Cql sinceLastDose(Rule.SinceLastDose rule) {
        Cql ended = elements.library()
                .helper(Helper.AT_LEAST_SINCE, quantity(rule.atLeast()), field(CourseField.LAST_DOSE));
        Route route = rule.drugs().route();
        Cql each = route == null ? ended : Cql.or(List.of(new Cql.Not(given(route)), ended));
        return elements.library().helper(Helper.EVERY, query(maybe(rule.drugs()), each));
    }

    /** Courses of these drugs, but those surely given by another route. */
    Cql maybe(Drugs drugs) {
        Cql ofDrugs = named(drugs.members().stream().map(Drug::name).toList());
        Route route = drugs.route();
        return route == null
                ? ofDrugs
                : Cql.and(List.of(ofDrugs, Cql.test(Layout.flat(given(route)) + " is not false")));
    }

    Cql named(List<String> drugs) {
        String drug = Layout.flat(field(CourseField.DRUG));
        return drugs.size() == 1
                ? Cql.test(drug + " = " + Names.string(drugs.getFirst()))
                : Cql.test(drug + " in "
                        + drugs.stream().map(Names::string).collect(Collectors.joining(", ", "{ ", " }")));
    }

    /** Whether a course was given by this route. */
    Cql given(Route route) {
        return route == Route.IV
                ? field(CourseField.INTRAVENOUS)
                : Cql.term("(" + Layout.flat(field(CourseField.ROUTE)) + " = " + Names.string(route.name()) + ")");
    }

    /** A column of the table of courses. */
    Cql field(CourseField field) {
        elements.library().course(field);
        return Cql.term("Course." + Names.of(field.title()));
    }

    /** A value for each course, or for those of a condition. */
    Cql query(@Nullable Cql where, Cql each) {
        return new Cql.Query("courses", "Course", where, each);
    }

    /** What no course says was not given, once the list is declared complete. */
    Cql notListed(Drugs drugs) {
        return notListed(drugs.completeness());
    }

    Cql notListed(String completeness) {
        return Cql.when(complete(completeness), Cql.FALSE, Cql.NULL);
    }

    /** Whether a list is declared complete and the drug table has every drug of it. */
    Cql complete(String completeness) {
        Cql declared = elements.recordedOrNull(elements.derivations().element(completeness));
        return elements.library()
                .definition(
                        elements.person(),
                        completeness + ", every drug known",
                        "Declared complete, and the drug table has every drug",
                        () -> Cql.and(
                                List.of(declared, Cql.call("AllTrue", query(null, field(CourseField.KNOWN_DRUG))))));
    }

    static Cql quantity(Span span) {
        return Cql.term(span.amount() + " " + span.unitName());
    }
}
