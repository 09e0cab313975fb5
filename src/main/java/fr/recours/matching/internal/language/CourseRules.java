package fr.recours.matching.internal.language;

import fr.recours.matching.Bilingual;
import fr.recours.matching.Drug;
import fr.recours.matching.TreatmentCourse;
import fr.recours.matching.internal.grammar.CriteriaParser;
import fr.recours.matching.internal.rule.Comparison;
import fr.recours.matching.internal.rule.Drugs;
import fr.recours.matching.internal.rule.Rule;
import fr.recours.matching.internal.rule.Scheme;
import fr.recours.matching.internal.rule.Span;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.jspecify.annotations.Nullable;

/** Builds the rules that rest on the lines of treatment: their drugs, routes and units are checked. */
final class CourseRules {

    private static final Map<String, TreatmentCourse.Route> ROUTES = Map.of(
            "IV", TreatmentCourse.Route.IV,
            "oral", TreatmentCourse.Route.PO,
            "SC", TreatmentCourse.Route.SC,
            "IM", TreatmentCourse.Route.IM);
    private static final List<String> DOSES = List.of("mg/day", "mg/week", "mg/kg/day", "mg/kg");
    private static final List<String> INFUSIONS = List.of("mg", "mg/m²");

    private final Vocabulary vocabulary;
    private final RuleErrors errors;
    private final Periods periods;

    CourseRules(Vocabulary vocabulary, RuleErrors errors, Periods periods) {
        this.vocabulary = vocabulary;
        this.errors = errors;
        this.periods = periods;
    }

    Rule washout(CriteriaParser.WashoutContext context) {
        Span span = periods.span(context.period());
        Drugs drugs = drugs(context.drugs());
        return new Rule.SinceLastDose(span, drugs, CourseSentences.lastDose(drugs), CourseSentences.earlier(span));
    }

    Rule course(CriteriaParser.CourseContext context) {
        Drugs drugs = drugs(context.drugs());
        return new Rule.CourseGiven(drugs, scheme(context.scheme(), drugs), ending(context.ending()));
    }

    Rule together(CriteriaParser.TogetherContext context) {
        List<String> ids = new ArrayList<>();
        for (TerminalNode id : context.CRITERION_ID()) {
            if (!vocabulary.criteria().contains(id.getText())) {
                errors.at(
                        id.getSymbol(),
                        "unknown criterion '" + id.getText() + "'" + Nearest.hint(id.getText(), vocabulary.criteria()));
            }
            ids.add(id.getText());
        }
        return new Rule.Together(List.copyOf(ids), periods.span(context.period()));
    }

    private Drugs drugs(CriteriaParser.DrugsContext context) {
        TreatmentCourse.Route route = context.route == null ? null : route(context.route);
        if (context.CORTICOSTEROID() != null) {
            return all("corticoïde", "corticosteroid", drug -> drug.prednisoneFactor() != null, route);
        }
        if (context.IMMUNOSUPPRESSANT() != null) {
            return all("immunosuppresseur", "immunosuppressant", Drug::immunosuppressant, route);
        }
        if (context.DEPLETING() != null) {
            return all("traitement déplétant les cellules B", "B-cell depleting drug", Drug::depletesB, route);
        }
        Token name = context.drug;
        Optional<Drug> drug = vocabulary.drugs().apply(name.getText());
        if (drug.isEmpty()) {
            errors.at(
                    name,
                    "unknown drug '" + name.getText() + "'" + Nearest.hint(name.getText(), vocabulary.drugNames()));
            return new Drugs(new Bilingual(name.getText(), name.getText()), List.of(), route);
        }
        Bilingual label = drug.get().label();
        return new Drugs(
                new Bilingual(label.fr().toLowerCase(Locale.ROOT), label.en().toLowerCase(Locale.ROOT)),
                List.of(drug.get()),
                route);
    }

    private Drugs all(String fr, String en, Predicate<Drug> members, TreatmentCourse.@Nullable Route route) {
        return new Drugs(
                new Bilingual(fr, en),
                vocabulary.drugNames().stream()
                        .flatMap(name -> vocabulary.drugs().apply(name).stream())
                        .filter(members)
                        .toList(),
                route);
    }

    private TreatmentCourse.@Nullable Route route(Token written) {
        TreatmentCourse.Route route = ROUTES.get(written.getText());
        if (route == null) {
            errors.at(
                    written,
                    "unknown route '" + written.getText() + "'" + Nearest.hint(written.getText(), ROUTES.keySet()));
        }
        return route;
    }

    private Scheme scheme(CriteriaParser.@Nullable SchemeContext context, Drugs drugs) {
        return switch (context) {
            case CriteriaParser.SteadyContext steady ->
                new Scheme.Steady(
                        dose(steady.dose(), drugs), steady.period() == null ? null : periods.span(steady.period()));
            case CriteriaParser.LastingContext lasting -> new Scheme.Steady(null, periods.span(lasting.period()));
            case CriteriaParser.PulsesContext pulses -> {
                unit(pulses.NAME().getSymbol(), List.of("mg"));
                yield new Scheme.Pulses(
                        new BigDecimal(pulses.NUMBER(0).getText()),
                        periods.atLeast(2, pulses.NUMBER(1).getSymbol()),
                        periods.atLeast(1, pulses.NUMBER(2).getSymbol()));
            }
            case CriteriaParser.WholeContext whole ->
                new Scheme.Whole(whole.series().stream().map(this::series).toList());
            case null, default -> Scheme.ANY;
        };
    }

    private Scheme.Dose dose(CriteriaParser.DoseContext context, Drugs drugs) {
        TerminalNode equivalent = context.NAME();
        if (equivalent != null && !equivalent.getText().equals("prednisone")) {
            errors.at(equivalent.getSymbol(), "doses are compared in prednisone equivalents only");
        } else if (equivalent != null && drugs.members().stream().anyMatch(drug -> drug.prednisoneFactor() == null)) {
            errors.at(equivalent.getSymbol(), "only doses of corticosteroids have a prednisone equivalent");
        }
        return new Scheme.Dose(
                context.THAN() == null ? Comparison.AT_LEAST : Comparison.MORE,
                new BigDecimal(context.quantity().NUMBER().getText()),
                unit(context.quantity(), DOSES),
                equivalent != null);
    }

    private Scheme.Series series(CriteriaParser.SeriesContext context) {
        return new Scheme.Series(
                periods.whole(context.NUMBER(0).getSymbol()),
                new BigDecimal(context.quantity().NUMBER().getText()),
                unit(context.quantity(), INFUSIONS),
                periods.whole(context.NUMBER(1).getSymbol()));
    }

    private String unit(CriteriaParser.QuantityContext quantity, List<String> known) {
        return unit(
                quantity.unit() == null
                        ? quantity.NUMBER().getSymbol()
                        : quantity.unit().getStart(),
                known);
    }

    private String unit(Token written, List<String> known) {
        if (!known.contains(written.getText())) {
            errors.at(
                    written,
                    "'" + written.getText() + "' is no unit of a dose (" + String.join(", ", known) + ")"
                            + Nearest.hint(written.getText(), known));
        }
        return written.getText();
    }

    private static Rule.Ending ending(CriteriaParser.@Nullable EndingContext context) {
        if (context == null) {
            return Rule.Ending.ANY;
        }
        if (context.TOXICITY() != null) {
            return Rule.Ending.STOPPED_FOR_TOXICITY;
        }
        return context.FAILED() != null ? Rule.Ending.FAILED : Rule.Ending.ONGOING;
    }
}
