package fr.recours.matching.internal.language;

import fr.recours.matching.Drug;
import fr.recours.matching.TreatmentCourse.Route;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.jspecify.annotations.Nullable;

/** Reads the drug a rule names, with the route before it when there is one: {@code IV cyclophosphamide}. */
final class DrugNames {

    private static final Map<String, Route> ROUTES =
            Map.of("IV", Route.IV, "oral", Route.PO, "SC", Route.SC, "IM", Route.IM);

    /** A drug by its international name, and how it is given when that matters. */
    record Medicine(String drug, @Nullable Route route) {}

    private final Vocabulary vocabulary;
    private final RuleErrors errors;

    DrugNames(Vocabulary vocabulary, RuleErrors errors) {
        this.vocabulary = vocabulary;
        this.errors = errors;
    }

    Medicine read(List<TerminalNode> names) {
        Route route = names.size() == 2 ? route(names.getFirst().getSymbol()) : null;
        return new Medicine(drug(names.getLast().getSymbol()), route);
    }

    private @Nullable Route route(Token written) {
        Route route = ROUTES.get(written.getText());
        if (route == null) {
            errors.at(
                    written,
                    "unknown route '" + written.getText() + "'" + Nearest.hint(written.getText(), ROUTES.keySet()));
        }
        return route;
    }

    private String drug(Token written) {
        Optional<String> name = vocabulary.drugs().apply(written.getText()).map(Drug::name);
        if (name.isEmpty()) {
            errors.at(
                    written,
                    "unknown drug '" + written.getText() + "'"
                            + Nearest.hint(written.getText(), vocabulary.drugNames()));
        }
        return name.orElse(written.getText());
    }
}
