package fr.recours.matching.internal.cql;

import fr.recours.matching.TreatmentCourse.Route;
import fr.recours.matching.internal.rule.Comparison;
import fr.recours.matching.internal.rule.Rule;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Writes what all courses of a drug add up to: what is told is the least it can be, until everything is told. */
record TotalWriter(Elements elements, CourseWriter courses) {

    Cql write(Rule.DrugTotal rule) {
        CourseField field =
                switch (rule.sum()) {
                    case GRAMS -> CourseField.CUMULATIVE_G;
                    case DOSES -> CourseField.N_DOSES;
                };
        Route route = rule.drugs().route();
        String name = field.title() + " of " + rule.drugs().label().en() + (route == null ? "" : " " + route);
        String least = Layout.flat(least(rule, name + ", at least", field));
        String whole = Layout.flat(whole(rule, name + ", all told", field));
        BigDecimal threshold = rule.threshold().number();
        return switch (rule.comparison()) {
            case MORE, AT_LEAST -> known(Numbers.held(least, rule.comparison(), threshold), Cql.TRUE, whole, Cql.FALSE);
            case LESS -> known(Numbers.held(least, Comparison.AT_LEAST, threshold), Cql.FALSE, whole, Cql.TRUE);
            case AT_MOST -> known(Numbers.held(least, Comparison.MORE, threshold), Cql.FALSE, whole, Cql.TRUE);
            case EQUAL -> Cql.when(Cql.term(whole), Numbers.held(least, rule.comparison(), threshold), Cql.NULL);
        };
    }

    /** Decided by what is told already, or once nothing is missing. */
    private static Cql known(Cql passed, Cql then, String whole, Cql otherwise) {
        return new Cql.Case(
                List.of(new Cql.Branch(passed, then), new Cql.Branch(Cql.term(whole), otherwise)), Cql.NULL);
    }

    private Cql least(Rule.DrugTotal rule, String name, CourseField field) {
        List<Cql> sure = new ArrayList<>(List.of(courses.maybe(rule.drugs())));
        if (rule.drugs().route() != null) {
            sure.add(Cql.test(Layout.flat(courses.given(rule.drugs().route())) + " is true"));
        }
        Cql query = courses.query(Cql.and(sure), courses.field(field));
        return elements.library()
                .definition(
                        elements.person(),
                        name,
                        "What the courses tell",
                        () -> Cql.call("Coalesce", Cql.call("Sum", query), Cql.term("0")));
    }

    private Cql whole(Rule.DrugTotal rule, String name, CourseField field) {
        List<Cql> missing = new ArrayList<>(List.of(Cql.test(Layout.flat(courses.field(field)) + " is null")));
        if (rule.drugs().route() != null) {
            missing.add(Cql.test(Layout.flat(courses.given(rule.drugs().route())) + " is not true"));
        }
        Cql doubtful = Cql.and(List.of(courses.maybe(rule.drugs()), Cql.or(missing)));
        Cql complete = courses.complete(rule.drugs().completeness());
        return elements.library()
                .definition(
                        elements.person(),
                        name,
                        "Whether nothing is missing in what they tell",
                        () -> Cql.and(List.of(
                                Cql.test(Layout.flat(complete) + " is true"),
                                new Cql.Not(Cql.call("AnyTrue", courses.query(doubtful, Cql.TRUE))))));
    }
}
