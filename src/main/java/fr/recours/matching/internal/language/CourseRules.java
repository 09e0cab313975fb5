package fr.recours.matching.internal.language;

import fr.recours.matching.Drug;
import fr.recours.matching.TreatmentCourse;
import fr.recours.matching.internal.grammar.CriteriaParser;
import fr.recours.matching.internal.rule.Rule;
import java.util.Map;
import java.util.Optional;
import org.antlr.v4.runtime.Token;

/** Builds the rules that rest on the lines of treatment: their drugs and routes are checked. */
final class CourseRules {

    private static final Map<String, TreatmentCourse.Route> ROUTES = Map.of(
            "IV", TreatmentCourse.Route.IV,
            "oral", TreatmentCourse.Route.PO,
            "SC", TreatmentCourse.Route.SC,
            "IM", TreatmentCourse.Route.IM);

    private final Vocabulary vocabulary;
    private final RuleErrors errors;
    private final Periods periods;

    CourseRules(Vocabulary vocabulary, RuleErrors errors, Periods periods) {
        this.vocabulary = vocabulary;
        this.errors = errors;
        this.periods = periods;
    }

    Rule washout(CriteriaParser.WashoutContext context) {
        boolean routed = context.NAME().size() == 2;
        Token drug = context.NAME().getLast().getSymbol();
        TreatmentCourse.Route route = null;
        if (routed) {
            Token written = context.NAME(0).getSymbol();
            route = ROUTES.get(written.getText());
            if (route == null) {
                errors.at(
                        written,
                        "unknown route '" + written.getText() + "'" + Nearest.hint(written.getText(), ROUTES.keySet()));
            }
        }
        Optional<String> name = vocabulary.drugs().apply(drug.getText()).map(Drug::name);
        if (name.isEmpty()) {
            errors.at(
                    drug,
                    "unknown drug '" + drug.getText() + "'" + Nearest.hint(drug.getText(), vocabulary.drugNames()));
        }
        return new Rule.SinceLastDose(periods.span(context.period()), name.orElse(drug.getText()), route);
    }
}
