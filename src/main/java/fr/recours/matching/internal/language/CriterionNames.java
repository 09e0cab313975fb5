package fr.recours.matching.internal.language;

import fr.recours.matching.internal.grammar.CriteriaParser.ProgrammeContext;
import fr.recours.matching.internal.rule.Rule;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/** Finds the criterion a rule refers to: one of its own programme, or, after the code of another, one of that. */
final class CriterionNames {

    private final Vocabulary vocabulary;
    private final RuleErrors errors;

    CriterionNames(Vocabulary vocabulary, RuleErrors errors) {
        this.vocabulary = vocabulary;
        this.errors = errors;
    }

    Rule named(@Nullable ProgrammeContext programme, Token id) {
        if (programme == null || programme.getText().equals(vocabulary.programme())) {
            own(id);
            return new Rule.Reference(id.getText());
        }
        Set<String> ids = vocabulary.library().get(programme.getText());
        if (ids == null) {
            Set<String> codes = vocabulary.library().keySet();
            errors.at(
                    programme.getStart(),
                    "unknown programme '" + programme.getText() + "'" + Nearest.hint(programme.getText(), codes));
        } else if (!ids.contains(id.getText())) {
            errors.at(
                    id,
                    "programme '" + programme.getText() + "' has no criterion '" + id.getText() + "'"
                            + Nearest.hint(id.getText(), ids));
        }
        return new Rule.Elsewhere(programme.getText(), id.getText());
    }

    private void own(Token id) {
        String name = id.getText();
        if (vocabulary.criteria().contains(name)) {
            return;
        }
        Optional<String> other = vocabulary.library().entrySet().stream()
                .filter(entry -> entry.getValue().contains(name))
                .map(Map.Entry::getKey)
                .sorted()
                .findFirst();
        errors.at(
                id,
                "unknown criterion '" + name + "'"
                        + other.map(code -> ": write 'criterion " + code + " " + name + "'")
                                .orElseGet(() -> Nearest.hint(name, vocabulary.criteria())));
    }
}
