package fr.recours.matching.internal.cql;

import fr.recours.matching.Drug;
import fr.recours.matching.TreatmentCourse.Route;
import java.util.List;
import java.util.stream.Collectors;

/** Numbers read off the lines of treatment: at least so many, and at most when the list is complete. */
record TreatmentFormulaWriter(Elements elements, CourseWriter courses) {

    private static final String HISTORY = "is_history_complete";
    /** More than any number of the dictionary: nothing bounds it. */
    private static final String OPEN = "1000000000.0";

    /** Different immunosuppressants that failed; some are none for the joints alone. */
    Cql failed() {
        List<String> drugs = elements.derivations().drugs().stream()
                .filter(Drug::immunosuppressant)
                .map(Drug::name)
                .toList();
        String forMore = elements.derivations().drugs().stream()
                .filter(drug -> drug.notFor() != null)
                .map(drug -> Names.string(drug.name()))
                .collect(Collectors.joining(", ", "{ ", " }"));
        String drug = Layout.flat(courses.field(CourseField.DRUG));
        String each = Layout.flat(elements.library()
                .helper(
                        Helper.SOME,
                        courses.query(
                                Cql.test(drug + " = Name and (not (Name in " + forMore + ") or "
                                        + Layout.flat(courses.field(CourseField.JOINTS_ONLY)) + " is not true)"),
                                courses.field(CourseField.FAILED))));
        String failures = Layout.flat(elements.library()
                .definition(
                        elements.person(),
                        "failures",
                        "Whether each immunosuppressant failed; null while that is not told",
                        () -> Cql.term("({ "
                                + String.join(
                                        ", ", drugs.stream().map(Names::string).toList()) + " }) Name\n  return all "
                                + each)));
        String complete = Layout.flat(courses.complete(HISTORY));
        return Cql.when(
                Cql.test("AnyTrue(" + failures + ") or " + complete),
                Cql.term("Interval[\n  ToDecimal(Length(" + failures + " Failed where Failed)),\n  if " + complete
                        + " then ToDecimal(Length(" + failures + " Failed where Failed is not false)) else " + OPEN
                        + "\n]"),
                Cql.NULL);
    }

    /** Pulses of a drug given by vein. */
    Cql pulses(Drug drug) {
        return sum(drug, "pulses", Layout.flat(courses.field(CourseField.N_DOSES)));
    }

    /**
     * Grams of a drug given by vein: told, or pulses times the dose of one. A dose of the month is that of each pulse, but where
     * less than the 28 days of the shortest month lie between them.
     */
    Cql grams(Drug drug) {
        String number = Layout.flat(courses.field(CourseField.N_DOSES));
        String most = Layout.flat(PulsesWriter.days(elements, courses, Helper.MOST_DAYS));
        String monthly = "(if 28 * (" + number + " - 1) < " + most + " then "
                + Layout.flat(courses.field(CourseField.DOSE_MG_MONTH)) + " else null)";
        return sum(
                drug,
                "grams",
                "Coalesce(" + Layout.flat(courses.field(CourseField.CUMULATIVE_G)) + ", Coalesce("
                        + Layout.flat(courses.field(CourseField.DOSE_MG_DAY)) + ", " + monthly + ") * " + number
                        + " / 1000)");
    }

    private Cql sum(Drug summed, String what, String part) {
        String name = summed.name() + " " + what;
        String given = Layout.flat(courses.given(Route.IV));
        Cql drug = courses.named(List.of(summed.name()));
        Cql sure = Cql.and(List.of(drug, Cql.test(given + " is true"), Cql.test(part + " is not null")));
        Cql doubtful = Cql.and(List.of(
                drug,
                Cql.test(given + " is not false"),
                Cql.test("(" + given + " is not true or " + part + " is null)")));
        String complete = Layout.flat(courses.complete(HISTORY));
        String told = Layout.flat(elements.library()
                .definition(
                        elements.person(),
                        name + ", told",
                        "What the courses tell, one after another",
                        () -> courses.query(sure, Cql.term(part))));
        String whole = Layout.flat(elements.library()
                .definition(
                        elements.person(),
                        name + ", all told",
                        "Whether nothing is missing",
                        () -> Cql.and(List.of(
                                Cql.test(complete + " is true"),
                                new Cql.Not(Cql.call("AnyTrue", courses.query(doubtful, Cql.TRUE)))))));
        String sum = "Coalesce(Sum(" + told + "), 0) + 0.0";
        return Cql.when(
                Cql.test("exists " + told + " or " + whole),
                Cql.term("Interval[" + sum + ", if " + whole + " then " + sum + " else " + OPEN + "]"),
                Cql.NULL);
    }
}
