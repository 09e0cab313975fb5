package fr.recours.matching.internal.engine;

import fr.recours.matching.Condition;
import fr.recours.matching.Criterion;
import fr.recours.matching.DataElement;
import fr.recours.matching.KnownFacts;
import fr.recours.matching.ScreeningPlan;
import fr.recours.matching.Truth;
import fr.recours.matching.internal.language.Sentences;
import fr.recours.matching.internal.rule.Comparison;
import fr.recours.matching.internal.rule.Drugs;
import fr.recours.matching.internal.rule.Rule;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Puts rules as conditions on single elements on a day, as far as one element answers them. */
public final class Conditions {

    private static final Condition UNKNOWN = new Condition.Always(Truth.UNKNOWN);

    private final CompiledProgramme programme;
    private final CompiledLibrary library;
    private final LocalDate day;

    private Conditions(CompiledProgramme programme, CompiledLibrary library, LocalDate day) {
        this.programme = programme;
        this.library = library;
        this.day = day;
    }

    /** One for each criterion about the recipient that is judged by itself, in the protocol's order. */
    public static List<ScreeningPlan.Item> of(CompiledProgramme programme, CompiledLibrary library, LocalDate day) {
        Conditions conditions = new Conditions(programme, library, day);
        return programme.recipient().stream()
                .map(one -> new ScreeningPlan.Item(one.criterion(), conditions.satisfied(one)))
                .toList();
    }

    private Condition satisfied(CompiledProgramme.CompiledCriterion one) {
        Condition met = of(one.rule());
        return one.criterion().kind() == Criterion.Kind.NON_INCLUSION ? new Condition.Not(met) : met;
    }

    private Condition of(Rule rule) {
        return switch (rule) {
            case Rule.All(List<Rule> parts) -> new Condition.All(all(parts));
            case Rule.Any(List<Rule> parts) -> new Condition.Any(all(parts));
            case Rule.Not(Rule part) -> new Condition.Not(of(part));
            case Rule.Choice(Rule when, Rule then, Rule otherwise) ->
                new Condition.Choice(of(when), of(then), of(otherwise));
            case Rule.Known(Rule part) -> new Condition.Known(of(part));
            case Rule.Reference(String id) -> of(programme.rule(id));
            case Rule.Elsewhere(String code, String id) -> {
                CompiledProgramme other = library.require(code);
                yield new Conditions(other, library, day).of(other.rule(id));
            }
            case Rule.Constant(Truth truth) -> new Condition.Always(truth);
            case Rule.Judgement _ -> UNKNOWN;
            case Rule.Flag(var element) -> of(element, rule, new Condition.Flag(element.key()));
            case Rule.Stated(var element) -> of(element, rule, new Condition.Stated(element.key()));
            case Rule.Recorded(var element, var _) -> of(element, rule, new Condition.Recorded(element.key()));
            case Rule.Coded(var element, List<String> codes) ->
                of(element, rule, new Condition.Coded(element.key(), codes));
            case Rule.Compare compare -> of(compare.element(), rule, number(compare));
            case Rule.Age age ->
                age.comparison() == Comparison.EQUAL
                        ? words(rule)
                        : new Condition.Born(Reach.days(age.comparison(), day, birth -> birth.plusYears(age.years())));
            case Rule.Elapsed elapsed ->
                of(
                        elapsed.element(),
                        rule,
                        new Condition.Dated(
                                elapsed.element().key(), Reach.days(elapsed.comparison(), day, elapsed.span()::after)));
            case Rule.RelativeFall fall -> fall(fall);
            case Rule.SinceLastDose since -> since(since);
            case Rule.CourseGiven given -> given(given);
            case Rule.Together together ->
                own(rule, together.criteria().stream().map(programme::rule));
            case Rule.DonorAcceptable() -> donor(rule);
        };
    }

    /** Without an earlier value nothing tells of a fall. */
    private static Condition fall(Rule.RelativeFall fall) {
        return new Condition.Choice(new Condition.Earlier(fall.element().key()), words(fall), UNKNOWN);
    }

    /** Unknown where there was no course; where each surely ended early enough it is met. */
    private Condition since(Rule.SinceLastDose since) {
        List<String> courses = courses(since.drugs());
        LocalDate upTo = Objects.requireNonNull(
                Reach.days(Comparison.AT_LEAST, day, since.atLeast()::after).upTo());
        Condition told = new Condition.Choice(
                new Condition.Finished(courses, upTo), new Condition.Always(Truth.MET), words(since));
        return new Condition.Choice(new Condition.Given(courses), told, UNKNOWN);
    }

    /** Where there is no course, and the list is complete, none was given. */
    private Condition given(Rule.CourseGiven rule) {
        Drugs drugs = rule.drugs();
        Condition none = new Condition.Choice(
                new Condition.Listed(drugs.completeness()), new Condition.Always(Truth.NOT_MET), UNKNOWN);
        return new Condition.Choice(new Condition.Given(courses(drugs)), words(rule), none);
    }

    private static List<String> courses(Drugs drugs) {
        return drugs.members().stream()
                .map(drug -> KnownFacts.Course.key(drug.name(), drugs.route()))
                .toList();
    }

    /** What is stated counts; the candidates are looked at while nothing is. */
    private Condition donor(Rule rule) {
        Condition stated = new Condition.Flag("donor_available");
        if (programme.donor().isEmpty()) {
            return stated;
        }
        Condition open = new Condition.Not(new Condition.Any(
                List.of(new Condition.Known(stated), new Condition.Known(new Condition.Not(stated)))));
        return new Condition.Choice(
                new Condition.All(List.of(new Condition.DonorTold(), open)),
                own(rule, programme.donor().stream().map(CompiledProgramme.CompiledCriterion::rule)),
                stated);
    }

    private List<Condition> all(List<Rule> parts) {
        return parts.stream().map(this::of).toList();
    }

    /** What is recorded elsewhere than of the patient is not among the facts an index has. */
    private static Condition of(DataElement element, Rule rule, Condition condition) {
        return element.scope() == DataElement.Scope.PATIENT ? condition : words(rule);
    }

    private static Condition number(Rule.Compare compare) {
        boolean asGiven = compare.other() != null;
        return switch (compare.comparison()) {
            case LESS -> number(compare, false, false, asGiven);
            case AT_MOST -> number(compare, false, true, asGiven);
            case MORE -> number(compare, true, false, asGiven);
            case AT_LEAST -> number(compare, true, true, asGiven);
            case EQUAL -> words(compare);
        };
    }

    private static Condition number(Rule.Compare compare, boolean above, boolean included, boolean asGiven) {
        return new Condition.Number(
                compare.element().key(), above, compare.threshold().number(), included, asGiven);
    }

    private static Condition words(Rule rule) {
        return new Condition.Judged(Sentences.of(rule).en());
    }

    /** What a rule asks by criteria of its own programme is told with what each of them asks. */
    private Condition own(Rule rule, Stream<Rule> criteria) {
        List<Condition> asked = criteria.map(this::of).toList();
        return new Condition.Judged(programme.code() + " " + rule + " " + asked);
    }
}
