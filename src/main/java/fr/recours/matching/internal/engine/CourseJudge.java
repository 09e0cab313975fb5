package fr.recours.matching.internal.engine;

import fr.recours.matching.Bilingual;
import fr.recours.matching.Explanation.Connective;
import fr.recours.matching.PartialDate;
import fr.recours.matching.TreatmentCourse.Outcome;
import fr.recours.matching.TreatmentCourse.Route;
import fr.recours.matching.Truth;
import fr.recours.matching.UnknownReason;
import fr.recours.matching.internal.language.CourseSentences;
import fr.recours.matching.internal.rule.Rule;
import fr.recours.matching.internal.rule.Rule.Ending;
import fr.recours.matching.internal.rule.Scheme;
import fr.recours.matching.internal.rule.Span;
import fr.recours.matching.internal.text.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Judges whether some line of treatment was given as a rule asks. One is enough; that none was is known only when the list is
 * declared complete (clinical.md D.10). A drug an adverse event stopped before it reached its dose or its length is for a
 * person to judge (AMB-29), and so are several short courses of one drug that are long enough together (AMB-30).
 */
final class CourseJudge {

    private final Rule.CourseGiven rule;
    private final Evaluator evaluator;
    private final Facts facts;

    private CourseJudge(Rule.CourseGiven rule, Evaluator evaluator) {
        this.rule = rule;
        this.evaluator = evaluator;
        this.facts = evaluator.facts();
    }

    static Judged judge(Rule.CourseGiven rule, Evaluator evaluator) {
        return new CourseJudge(rule, evaluator).judge();
    }

    private Judged judge() {
        List<Line> lines = Line.of(facts, rule.drugs());
        List<Judged> children = new ArrayList<>();
        Course course = Course.NOT_MET;
        for (Line line : lines) {
            Judged one = line(line);
            children.add(one);
            course = course.or(one.course());
        }
        if (course.now() != Truth.MET) {
            Line.otherwise(facts, rule.drugs()).forEach(line -> children.add(byAnotherRoute(line)));
        }
        Judged added = course.now() == Truth.MET ? null : added(lines);
        if (added != null) {
            children.add(added);
            course = course.or(added.course());
        }
        if (course != Course.MET) {
            Judged list = evaluator.listing().others(rule.drugs().completeness());
            children.add(list);
            course = course.or(list.course());
        }
        return Judged.joined(course, Connective.ANY_OF, children.toArray(Judged[]::new));
    }

    private Judged line(Line line) {
        List<Judged> parts = parts(line);
        Course all = Course.MET;
        for (Judged part : parts) {
            all = all.and(part.course());
        }
        Judged judged = Judged.joined(all, Connective.ALL_OF, parts.toArray(Judged[]::new));
        boolean arbitrated = rule.ending() == Ending.FAILED
                && rule.scheme() != Scheme.ANY
                && line.is(Outcome.ADVERSE_EVENT)
                && all != Course.MET;
        if (!arbitrated) {
            return judged;
        }
        Judged person = line.leaf(
                Course.UNKNOWN,
                () -> Finding.bare(null, line.label(Line.Asked.STOPPED), Finding.NONE, UnknownReason.NEEDS_JUDGEMENT));
        return Judged.joined(all.or(Course.UNKNOWN), Connective.ANY_OF, judged, person);
    }

    /** All a line must be: given by the route, as the scheme asks, and ended as asked. */
    private List<Judged> parts(Line line) {
        List<Judged> parts = new ArrayList<>();
        if (line.by(rule.drugs().route()) == Truth.UNKNOWN) {
            parts.add(line.leaf(
                    Course.UNKNOWN,
                    () -> Finding.bare(
                            "route", line.label(Line.Asked.ROUTE), Finding.NONE, UnknownReason.NEVER_RECORDED)));
        }
        switch (rule.scheme()) {
            case Scheme.Steady(var dose, var atLeast) -> {
                if (dose != null) {
                    parts.add(DoseJudge.judge(dose, line, facts));
                }
                if (atLeast != null) {
                    parts.add(length(line, atLeast));
                }
                if (dose == null && atLeast == null) {
                    parts.add(begun(line));
                }
            }
            case Scheme.Pulses pulses -> parts.add(PulsesJudge.judge(pulses, line, facts));
            case Scheme.Whole whole -> parts.add(WholeJudge.judge(whole, line, evaluator));
        }
        if (rule.ending() != Ending.ANY) {
            parts.add(EndingJudge.judge(rule.ending(), line, facts, evaluator.element("outcome")));
        }
        return parts;
    }

    /** Of no use here, and told so: it would be looked for among the reasons. */
    private Judged byAnotherRoute(Line line) {
        return line.leaf(
                Course.NOT_MET,
                () -> new Finding(
                        "route",
                        line.label(Line.Asked.ROUTE),
                        route(line.route()),
                        route(rule.drugs().route()),
                        null,
                        Finding.NONE));
    }

    private Bilingual route(@Nullable Route route) {
        return route == null ? Finding.NONE : Values.code(evaluator.element("route"), route.code());
    }

    private Judged length(Line line, Span asked) {
        Optional<Length> length = Length.of(line);
        Course course = length.map(known -> known.reaches(asked, facts)).orElse(Course.UNKNOWN);
        boolean runsOn = length.filter(Length::runsOn).isPresent();
        return line.leaf(
                course,
                () -> new Finding(
                        line.course().start() == null ? "start" : "end",
                        line.label(Line.Asked.LENGTH),
                        length.map(known -> known.text(facts.reference())).orElse(Finding.NONE),
                        CourseSentences.threshold(asked),
                        course.now() != Truth.UNKNOWN
                                ? null
                                : length.isEmpty() ? UnknownReason.NEVER_RECORDED : UnknownReason.PARTIAL_DATE,
                        runsOn
                                ? new Bilingual(
                                        "sans date de fin\u00a0: comptée jusqu’à la date de référence",
                                        "no end told: counted up to the reference date")
                                : Finding.NONE));
    }

    private Judged begun(Line line) {
        PartialDate start = line.course().start();
        Course course = start == null
                ? Course.MET
                : Course.of(
                        facts.reference(),
                        List.of(start.latest()),
                        day -> day.isBefore(start.latest()) ? Truth.UNKNOWN : Truth.MET);
        return line.leaf(
                course,
                () -> Finding.bare(
                        "start",
                        line.label(Line.Asked.GIVEN),
                        course.now() == Truth.MET ? Values.YES : Finding.NONE,
                        course.now() == Truth.MET ? null : UnknownReason.PARTIAL_DATE));
    }

    /** Unknown from the day on which short courses of one drug are long enough together; none when they never are. */
    private @Nullable Judged added(List<Line> lines) {
        if (lines.size() < 2
                || rule.ending() != Ending.FAILED
                || !(rule.scheme() instanceof Scheme.Steady(var _, Span atLeast))
                || atLeast == null) {
            return null;
        }
        AddedLengths sum = new AddedLengths();
        lines.forEach(line -> sum.add(rule, line, facts));
        Course reached = sum.reach(atLeast, facts).map(truth -> truth == Truth.MET ? Truth.UNKNOWN : Truth.NOT_MET);
        return reached == Course.NOT_MET
                ? null
                : Judged.leaf(reached, () -> addedUp(reached.now()).from(sum.source()));
    }

    private static Finding addedUp(Truth truth) {
        return Finding.bare(
                null,
                new Bilingual(
                        "plusieurs lignes trop courtes, assez longues ensemble\u00a0: à arbitrer",
                        "several courses too short, long enough together: to be arbitrated"),
                Finding.NONE,
                truth == Truth.UNKNOWN ? UnknownReason.NEEDS_JUDGEMENT : null);
    }
}
