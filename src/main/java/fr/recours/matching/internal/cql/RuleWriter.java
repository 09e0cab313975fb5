package fr.recours.matching.internal.cql;

import fr.recours.matching.DataElement;
import fr.recours.matching.ElementType;
import fr.recours.matching.Truth;
import fr.recours.matching.internal.rule.Comparison;
import fr.recours.matching.internal.rule.Rule;
import java.util.List;
import java.util.function.Function;

/** Writes rules as three-valued expressions: null is unknown. */
record RuleWriter(Elements elements, References references) {

    Cql write(Rule rule) {
        return switch (rule) {
            case Rule.All(List<Rule> parts) -> Cql.and(all(parts));
            case Rule.Any(List<Rule> parts) -> Cql.or(all(parts));
            case Rule.Not(Rule.Recorded(DataElement element, var _)) -> recorded(element, " is null", Cql.TRUE);
            case Rule.Not(Rule.Stated(DataElement element)) -> test(flag(element), " is not true", Cql.TRUE);
            case Rule.Not(Rule.Known(Rule criterion)) -> test(write(criterion), " is not true", Cql.TRUE);
            case Rule.Not(Rule part) -> new Cql.Not(write(part));
            case Rule.Choice choice -> choice(choice);
            case Rule.Reference reference -> references.to(reference);
            case Rule.Elsewhere elsewhere -> references.to(elsewhere);
            case Rule.Known(Rule criterion) -> test(write(criterion), " is true", Cql.FALSE);
            case Rule.Constant(Truth truth) -> constant(truth);
            case Rule.Judgement(var question) -> library().judgement(question.fr());
            case Rule.Flag(DataElement element) -> flag(element);
            case Rule.Stated(DataElement element) -> test(flag(element), " is true", Cql.FALSE);
            case Rule.Recorded(DataElement element, var _) -> recorded(element, " is not null", Cql.FALSE);
            case Rule.Coded coded -> coded(coded);
            case Rule.Compare compare -> new Numbers(elements).compare(compare);
            case Rule.Age age -> age(age);
            case Rule.RelativeFall fall -> new FallWriter(elements).write(fall);
            case Rule.SinceLastDose since -> courses(courses -> courses.sinceLastDose(since));
            case Rule.CourseGiven given -> courses(courses -> new CourseGivenWriter(elements, courses, given).write());
            case Rule.Together together ->
                courses(courses -> new TogetherWriter(elements, courses, references).write(together));
            case Rule.Elapsed elapsed -> elapsed(elapsed);
            case Rule.DonorAcceptable() -> donorAcceptable();
        };
    }

    /** Nobody records treatments of a donor. */
    private Cql courses(Function<CourseWriter, Cql> written) {
        return elements.person() == Person.DONOR ? Cql.NULL : written.apply(new CourseWriter(elements));
    }

    private Library library() {
        return elements.library();
    }

    private List<Cql> all(List<Rule> parts) {
        return parts.stream().map(this::write).toList();
    }

    private static Cql constant(Truth truth) {
        return switch (truth) {
            case MET -> Cql.TRUE;
            case NOT_MET -> Cql.FALSE;
            case UNKNOWN -> Cql.NULL;
        };
    }

    private Cql choice(Rule.Choice choice) {
        Cql condition = write(choice.condition());
        Cql then = write(choice.then());
        Cql otherwise = write(choice.otherwise());
        if (otherwise.equals(Cql.NULL) || alwaysKnown(choice.condition())) {
            return otherwise instanceof Cql.Case(var branches, Cql last)
                    ? Cql.chain(new Cql.Branch(condition, then), branches, last)
                    : Cql.when(condition, then, otherwise);
        }
        return library().helper(Helper.CHOOSE, condition, then, otherwise);
    }

    /** Whether a rule is never unknown: CQL's own choice is then right. */
    private static boolean alwaysKnown(Rule rule) {
        return switch (rule) {
            case Rule.Stated _, Rule.Recorded _, Rule.Known _ -> true;
            case Rule.Constant(Truth truth) -> truth != Truth.UNKNOWN;
            case Rule.Not(Rule part) -> alwaysKnown(part);
            case Rule.All(List<Rule> parts) -> parts.stream().allMatch(RuleWriter::alwaysKnown);
            case Rule.Any(List<Rule> parts) -> parts.stream().allMatch(RuleWriter::alwaysKnown);
            default -> false;
        };
    }

    private Cql flag(DataElement element) {
        return elements.flag(element, this);
    }

    private static Cql test(Cql value, String test, Cql ofNothing) {
        return value.equals(Cql.NULL) ? ofNothing : Cql.test(Layout.flat(value) + test);
    }

    private Cql recorded(DataElement element, String test, Cql ofNothing) {
        return test(elements.recordedOrNull(element), test, ofNothing);
    }

    private Cql coded(Rule.Coded rule) {
        Cql value = elements.recordedOrNull(rule.element());
        if (value.equals(Cql.NULL)) {
            return value;
        }
        List<String> codes = rule.codes().stream().map(Names::string).toList();
        return rule.element().type() == ElementType.CODES
                ? library().helper(Helper.ANY_CODE, value, Cql.term("{ " + String.join(", ", codes) + " }"))
                : Cql.or(codes.stream()
                        .map(code -> Cql.test(Layout.flat(value) + " = " + code))
                        .toList());
    }

    private Cql age(Rule.Age rule) {
        return since(rule.comparison(), Cql.term(rule.years() + " years"), new Births(elements).write());
    }

    private Cql elapsed(Rule.Elapsed rule) {
        Cql day = elements.recordedOrNull(rule.element());
        return day.equals(Cql.NULL) ? day : since(rule.comparison(), CourseWriter.quantity(rule.span()), day);
    }

    private Cql since(Comparison comparison, Cql span, Cql day) {
        return switch (comparison) {
            case LESS -> new Cql.Not(library().helper(Helper.AT_LEAST_SINCE, span, day));
            case AT_LEAST -> library().helper(Helper.AT_LEAST_SINCE, span, day);
            case MORE -> library().helper(Helper.MORE_THAN_SINCE, span, day);
            case AT_MOST -> new Cql.Not(library().helper(Helper.MORE_THAN_SINCE, span, day));
            case EQUAL ->
                Cql.and(List.of(
                        library().helper(Helper.AT_LEAST_SINCE, span, day),
                        new Cql.Not(library().helper(Helper.MORE_THAN_SINCE, span, day))));
        };
    }

    private Cql donorAcceptable() {
        if (elements.person() == Person.DONOR) {
            return library().gap("a donor's donor", "a rule about donors speaks of donors");
        }
        Cql stated = flag(elements.derivations().element("donor_available"));
        Cql found = Cql.when(Cql.term("AnyTrue(" + DonorWriter.SERVES + ")"), Cql.TRUE, Cql.NULL);
        return Cql.call("Coalesce", stated, found);
    }
}
