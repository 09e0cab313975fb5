package fr.recours.matching.internal.cql;

import fr.recours.matching.internal.rule.Comparison;
import fr.recours.matching.internal.rule.Scheme;
import java.math.BigDecimal;
import java.util.List;

/** Writes pulses, slice by slice from the first one: evenly spread between the first and the last. */
record PulsesWriter(Elements elements, CourseWriter courses, Scheme.Pulses asked) {

    /** So many pulses reach three slices of 30 days by every scheme in use, whatever their dates. */
    private static final int ENOUGH_WITHOUT_DATES = 6;

    Cql write() {
        String number = column(CourseField.N_DOSES);
        String monthly = column(CourseField.DOSE_MG_MONTH);
        String pulse = pulse();
        String milligrams = Names.number(asked.milligrams());
        String stated = column(CourseField.STATED_DAYS);
        return new Cql.Case(
                List.of(
                        new Cql.Branch(Cql.test(number + " < " + asked.slices()), Cql.FALSE),
                        new Cql.Branch(Cql.test(monthly + " is null and " + pulse + " is null"), Cql.NULL),
                        new Cql.Branch(Cql.test(monthly + " < " + milligrams), Cql.FALSE),
                        new Cql.Branch(
                                Cql.test(number + " is null"),
                                Cql.when(Cql.test(monthly + " is not null"), covered(), Cql.NULL)),
                        new Cql.Branch(
                                Cql.test(stated + " is null and (" + column(CourseField.FIRST_DAY) + " is null or "
                                        + column(CourseField.TOLD_END) + " is null)"),
                                Cql.when(
                                        Cql.test(number + " >= " + ENOUGH_WITHOUT_DATES + " and (" + monthly
                                                + " is not null or " + pulse + " >= " + milligrams + ")"),
                                        Cql.TRUE,
                                        Cql.NULL)),
                        new Cql.Branch(
                                Cql.test("reference_date before start of " + column(CourseField.TOLD_END)), Cql.NULL)),
                spread(number, monthly, pulse));
    }

    /** Whether each pulse, or each month, holds enough. */
    Cql dose() {
        return Numbers.held(
                "Coalesce(" + column(CourseField.DOSE_MG_MONTH) + ", " + pulse() + ")",
                Comparison.AT_LEAST,
                asked.milligrams());
    }

    private String column(CourseField field) {
        return Layout.flat(courses.field(field));
    }

    /** Milligrams of one pulse: told, by the weight of the time, or the whole divided by their number. */
    private String pulse() {
        new DoseWriter(elements, courses).weights();
        return column(CourseField.PULSE_MG);
    }

    /** Monthly pulses, how many not told: as many slices as the course is long. */
    private Cql covered() {
        int days = (asked.slices() - 1) * asked.days() + 1;
        return lasted(elements, courses, days + " days", days);
    }

    static Cql lasted(Elements elements, CourseWriter courses, String span, int days) {
        return elements.library()
                .helper(
                        Helper.LASTED,
                        Cql.term(span),
                        Cql.term(String.valueOf(days)),
                        courses.field(CourseField.STATED_DAYS),
                        courses.field(CourseField.FIRST_DAY),
                        courses.field(CourseField.LAST_DAY));
    }

    private Cql spread(String number, String monthly, String pulse) {
        BigDecimal milligrams = asked.milligrams();
        elements.library().needs(Helper.SLICES_HOLD);
        String each = "if " + monthly + " is not null then " + milligrams + " else " + pulse;
        String hold = "\"Slices hold\"(Days, " + number + ", " + each + ", " + milligrams + ", " + asked.slices() + ", "
                + asked.days() + ")";
        String least = Layout.flat(days(elements, courses, Helper.LEAST_DAYS));
        String most = Layout.flat(days(elements, courses, Helper.MOST_DAYS));
        return elements.library()
                .helper(
                        Helper.AGREE,
                        new Cql.Query(
                                "(expand Interval[" + least + " - 1, " + most + " - 1])",
                                "Days",
                                null,
                                Cql.term(hold)));
    }

    static Cql days(Elements elements, CourseWriter courses, Helper which) {
        return elements.library()
                .helper(
                        which,
                        courses.field(CourseField.STATED_DAYS),
                        courses.field(CourseField.FIRST_DAY),
                        courses.field(CourseField.LAST_DAY));
    }
}
