package fr.recours.matching.internal.cql;

import fr.recours.matching.DataElement;
import fr.recours.matching.internal.language.Sentences;
import fr.recours.matching.internal.rule.Rule;
import fr.recours.matching.internal.rule.Rule.Ending;
import fr.recours.matching.internal.rule.Scheme;
import fr.recours.matching.internal.rule.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes whether some course was given as a rule asks, and ended as it asks. */
record CourseGivenWriter(Elements elements, CourseWriter courses, Rule.CourseGiven rule) {

    private static final String TOXICITY = "arrêt pour effet indésirable avant la dose ou la durée : à arbitrer";
    private static final String ADDED = "plusieurs lignes trop courtes, assez longues ensemble : à arbitrer";

    Cql write() {
        List<Cql> ways = new ArrayList<>();
        ways.add(library().helper(Helper.SOME, courses.query(courses.maybe(rule.drugs()), course())));
        if (rule.ending() == Ending.FAILED
                && rule.scheme() instanceof Scheme.Steady(var _, Span atLeast)
                && atLeast != null) {
            ways.add(addedUp(atLeast));
        }
        ways.add(courses.notListed(rule.drugs()));
        return Cql.or(ways);
    }

    private Library library() {
        return elements.library();
    }

    private Cql course() {
        Cql all = Cql.and(parts());
        if (rule.ending() != Ending.FAILED || rule.scheme().equals(Scheme.ANY)) {
            return all;
        }
        return Cql.or(List.of(
                all,
                Cql.when(courses.field(CourseField.ADVERSE_EVENT), library().judgement(TOXICITY), Cql.FALSE)));
    }

    /** All a course must be: given by the route, as the scheme asks, and ended as asked. */
    private List<Cql> parts() {
        List<Cql> parts = new ArrayList<>();
        if (rule.drugs().route() != null) {
            parts.add(courses.given(rule.drugs().route()));
        }
        switch (rule.scheme()) {
            case Scheme.Steady(var dose, var atLeast) -> {
                if (dose != null) {
                    parts.add(new DoseWriter(elements, courses).write(dose, rule.drugs()));
                }
                if (atLeast != null) {
                    parts.add(lasted(atLeast));
                }
                if (dose == null && atLeast == null) {
                    parts.add(courses.field(CourseField.BEGUN));
                }
            }
            case Scheme.Pulses pulses -> parts.add(new PulsesWriter(elements, courses, pulses).write());
            case Scheme.Whole whole -> parts.add(whole(whole));
        }
        switch (rule.ending()) {
            case ANY -> {}
            case FAILED -> parts.add(courses.field(CourseField.FAILED));
            case STOPPED_FOR_TOXICITY -> parts.add(courses.field(CourseField.STOPPED_FOR_TOXICITY));
            case ONGOING -> parts.add(courses.field(CourseField.ONGOING));
        }
        return parts;
    }

    private Cql lasted(Span atLeast) {
        return PulsesWriter.lasted(elements, courses, Layout.flat(CourseWriter.quantity(atLeast)), days(atLeast));
    }

    /** A span in days, as the protocols count: a month has 30. */
    static int days(Span span) {
        return switch (span.unit()) {
            case MONTHS -> span.amount() * 30;
            case YEARS -> span.amount() * 365;
            default -> span.amount();
        };
    }

    /** Courses too short for the rule and good for the rest: long enough together, they are for a person to judge. */
    private Cql addedUp(Span atLeast) {
        String all = Layout.flat(shortOnes());
        Cql enough = Cql.test(
                "Length(" + all + ") >= 2 and Sum(" + all + " Course return all Course.least) >= " + days(atLeast));
        return Cql.when(enough, library().judgement(ADDED), Cql.FALSE);
    }

    /** The list of them, worked out once. */
    Cql shortOnes() {
        return library()
                .definition(
                        elements.person(),
                        "too short for: " + Sentences.of(rule).en().replace('\u00a0', ' '),
                        "Courses good for this but for their length",
                        this::tooShort);
    }

    /** Courses good for the rule but for their length, with the fewest and the most days they may have lasted. */
    private Cql tooShort() {
        List<Cql> good = new ArrayList<>();
        if (rule.drugs().route() != null) {
            good.add(courses.given(rule.drugs().route()));
        }
        dose().ifPresent(good::add);
        good.add(courses.field(CourseField.FAILED));
        String sure = "(" + Layout.flat(Cql.and(good)) + ")";
        String least = Layout.flat(PulsesWriter.days(elements, courses, Helper.LEAST_DAYS));
        String most = Layout.flat(PulsesWriter.days(elements, courses, Helper.MOST_DAYS));
        return courses.query(
                Cql.and(List.of(
                        courses.maybe(rule.drugs()),
                        Cql.test("(" + Layout.flat(alone()) + ") is not true"),
                        Cql.test(sure + " is not false"))),
                Cql.term("Tuple {\n  drug: " + Layout.flat(courses.field(CourseField.DRUG)) + ",\n  least: if " + sure
                        + " then " + least + " else 0,\n  most: " + most + "\n}"));
    }

    private Optional<Cql> dose() {
        return switch (rule.scheme()) {
            case Scheme.Steady(var dose, var _) ->
                Optional.ofNullable(dose).map(asked -> new DoseWriter(elements, courses).write(asked, rule.drugs()));
            case Scheme.Pulses pulses -> Optional.of(new PulsesWriter(elements, courses, pulses).dose());
            case Scheme.Whole _ -> Optional.of(Cql.FALSE);
        };
    }

    /** Whether a course is long enough by itself. */
    private Cql alone() {
        return switch (rule.scheme()) {
            case Scheme.Steady(var _, var atLeast) -> atLeast == null ? Cql.FALSE : lasted(atLeast);
            case Scheme.Pulses pulses -> new PulsesWriter(elements, courses, pulses).write();
            case Scheme.Whole _ -> Cql.TRUE;
        };
    }

    /** A series of infusions given whole: as stated, else by number, dose and dates. */
    private Cql whole(Scheme.Whole asked) {
        String doses = Layout.flat(courses.field(CourseField.N_DOSES));
        int fewest =
                asked.series().stream().mapToInt(Scheme.Series::doses).min().orElse(0);
        List<Cql.Branch> branches = new ArrayList<>();
        String stated = Layout.flat(courses.field(CourseField.FULL_COURSE));
        branches.add(new Cql.Branch(Cql.test(stated + " is not null"), Cql.term(stated)));
        branches.add(new Cql.Branch(Cql.test(doses + " < " + fewest), Cql.FALSE));
        for (Scheme.Series series : asked.series()) {
            branches.add(new Cql.Branch(fits(series, doses), Cql.TRUE));
        }
        return new Cql.Case(branches, Cql.NULL);
    }

    private Cql fits(Scheme.Series series, String doses) {
        new DoseWriter(elements, courses).weights();
        DataElement surface = elements.derivations().element("bsa_m2");
        String least = Names.number(series.number())
                + (series.unit().equals("mg") ? "" : " * " + Layout.flat(new Numbers(elements).exact(surface)));
        return Cql.and(List.of(
                Cql.test(doses + " = " + series.doses()),
                Cql.test(Layout.flat(courses.field(CourseField.PULSE_MG)) + " >= " + least),
                library()
                        .helper(
                                Helper.DAYS_APART,
                                courses.field(CourseField.FIRST_DAY),
                                courses.field(CourseField.TOLD_END),
                                Cql.term(String.valueOf((series.doses() - 1) * series.daysApart())))));
    }
}
