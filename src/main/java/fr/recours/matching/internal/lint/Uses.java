package fr.recours.matching.internal.lint;

import fr.recours.matching.Criterion;
import fr.recours.matching.Question;
import fr.recours.matching.TreatmentCourse;
import fr.recours.matching.internal.asking.Possible;
import fr.recours.matching.internal.engine.CompiledProgramme;
import fr.recours.matching.internal.engine.CompiledProgramme.CompiledCriterion;
import fr.recours.matching.internal.engine.CompiledProgramme.CompiledWarning;
import fr.recours.matching.internal.rule.Drugs;
import fr.recours.matching.internal.rule.Rule;
import fr.recours.matching.internal.rule.Scheme;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The data elements rules look at. */
public final class Uses {

    private Uses() {}

    /** The keys a rule names, or rests on without naming them, such as the date of birth for an age. */
    public static Set<String> of(Rule rule, Criterion.Part part) {
        Set<String> keys = new LinkedHashSet<>();
        rule.all().flatMap(one -> leaf(one, part)).forEach(keys::add);
        return keys;
    }

    private static Stream<String> leaf(Rule rule, Criterion.Part part) {
        return switch (rule) {
            case Rule.Flag(var element) -> Stream.of(element.key());
            case Rule.Stated(var element) -> Stream.of(element.key());
            case Rule.Recorded(var element, var _) -> Stream.of(element.key());
            case Rule.Coded coded -> Stream.of(coded.element().key());
            case Rule.Compare compare -> Stream.of(compare.element().key());
            case Rule.RelativeFall fall -> Stream.of(fall.element().key(), "pft_baseline");
            case Rule.Elapsed elapsed -> Stream.of(elapsed.element().key());
            case Rule.Age _ ->
                part == Criterion.Part.DONOR
                        ? Stream.of("donor_birth_date", "donor_age_years")
                        : Stream.of("birth_date", "age_years");
            case Rule.SinceLastDose since -> courses(since.drugs(), Stream.of("end"));
            case Rule.CourseGiven given -> courses(given.drugs(), given(given));
            case Rule.DonorAcceptable _ -> Stream.of("donor_available", "donor_willing");
            case Rule.All _,
                    Rule.Any _,
                    Rule.Not _,
                    Rule.Choice _,
                    Rule.Known _,
                    Rule.Reference _,
                    Rule.Elsewhere _,
                    Rule.Together _,
                    Rule.Constant _,
                    Rule.Judgement _ -> Stream.empty();
        };
    }

    private static Stream<String> courses(Drugs drugs, Stream<String> more) {
        TreatmentCourse.@Nullable Route route = drugs.route();
        return Stream.of(Stream.of("drug"), route == null ? Stream.<String>empty() : Stream.of("route"), more)
                .flatMap(Function.identity());
    }

    private static Stream<String> given(Rule.CourseGiven rule) {
        Stream<String> outcome = rule.ending() == Rule.Ending.ANY ? Stream.empty() : Stream.of("outcome");
        return Stream.of(scheme(rule.scheme()), outcome, Stream.of(rule.drugs().completeness()))
                .flatMap(Function.identity());
    }

    private static Stream<String> scheme(Scheme scheme) {
        Stream<String> length = Stream.of("start", "end", "months", "duration_days");
        return switch (scheme) {
            case Scheme.Steady(var dose, var atLeast) ->
                Stream.concat(
                        dose == null ? Stream.empty() : Stream.of(field(dose.unit())),
                        atLeast == null ? Stream.empty() : length);
            case Scheme.Pulses _ -> Stream.concat(Stream.of("n_doses", "dose_mg_month", "dose_mg_day"), length);
            case Scheme.Whole _ -> Stream.concat(Stream.of("full_course", "n_doses", "dose_mg_day"), length);
        };
    }

    private static String field(String unit) {
        return switch (unit) {
            case "mg/day" -> "dose_mg_day";
            case "mg/week" -> "dose_mg_week";
            default -> "dose_mg_kg";
        };
    }

    /** All elements a programme looks at, those others are derived from among them. */
    static Set<String> all(CompiledProgramme programme, Possible known) {
        Set<String> keys = new LinkedHashSet<>();
        for (CompiledCriterion one : programme.criteria()) {
            Criterion.Part part = one.criterion().part();
            add(of(one.rule(), part), part, known, keys);
            one.remarks().forEach(remark -> add(of(remark.when(), part), part, known, keys));
        }
        for (CompiledWarning warning : programme.warnings()) {
            add(of(warning.when(), Criterion.Part.RECIPIENT), Criterion.Part.RECIPIENT, known, keys);
        }
        return keys;
    }

    private static void add(Set<String> found, Criterion.Part part, Possible known, Set<String> keys) {
        for (String key : found) {
            if (keys.add(key) && !key.equals(Question.TREATMENTS)) {
                add(Set.copyOf(known.inputs(key)), part, known, keys);
                List<Rule> rules = known.derivations(key);
                rules.forEach(rule -> add(of(rule, part), part, known, keys));
            }
        }
    }
}
