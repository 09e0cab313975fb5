package fr.recours.matching.cli;

import fr.recours.matching.Criterion;
import fr.recours.matching.DataElement;
import fr.recours.matching.NextQuestions;
import fr.recours.matching.Question;
import fr.recours.matching.Settling;
import fr.recours.matching.Settling.Choice;
import fr.recours.matching.Settling.Confirmation;
import fr.recours.matching.Settling.RulingOut;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What to ask next as the command prints it. */
final class QuestionLines {

    private QuestionLines() {}

    /** The questions over all programmes, the best first. */
    static List<Map<String, Object>> of(NextQuestions next, String language) {
        return next.questions().stream()
                .map(question -> question(question, language))
                .toList();
    }

    private static Map<String, Object> question(Question question, String language) {
        Map<String, Object> printed = new LinkedHashMap<>();
        printed.put("element", question.key());
        printed.put("label", question.label().in(language));
        printed.put("why", question.why().name());
        if (!question.instead().isEmpty()) {
            printed.put(
                    "instead", question.instead().stream().map(DataElement::key).toList());
        }
        Map<String, Object> programmes = new LinkedHashMap<>();
        question.uses().forEach(use -> programmes.put(use.programme(), use(use)));
        printed.put("programmes", programmes);
        return printed;
    }

    private static Map<String, Object> use(Question.Use use) {
        Map<String, Object> printed = new LinkedHashMap<>();
        printed.put("criteria", ids(use.criteria()));
        printed.put("confirms", use.confirms());
        printed.put("rules_out", use.rulesOut());
        return printed;
    }

    /** What it takes to settle one programme, to stand beside its verdict. */
    static Map<String, Object> of(Settling settling, String language) {
        Map<String, Object> printed = new LinkedHashMap<>();
        Confirmation confirmation = settling.toConfirm();
        if (confirmation != null) {
            printed.put("to_confirm", confirmation(confirmation, language));
        }
        if (!settling.toRuleOut().isEmpty()) {
            printed.put(
                    "to_rule_out",
                    settling.toRuleOut().stream().map(QuestionLines::ruling).toList());
        }
        if (!settling.exact()) {
            printed.put("smaller_sets_may_exist", true);
        }
        return printed;
    }

    private static Map<String, Object> confirmation(Confirmation confirmation, String language) {
        Map<String, Object> printed = new LinkedHashMap<>();
        printed.put("size", confirmation.size());
        printed.put("always", confirmation.always());
        if (!confirmation.choices().isEmpty()) {
            printed.put(
                    "one_of_each",
                    confirmation.choices().stream().map(Choice::alternatives).toList());
        }
        if (!confirmation.judgements().isEmpty()) {
            printed.put(
                    "to_be_judged",
                    confirmation.judgements().stream()
                            .map(question -> question.in(language))
                            .toList());
        }
        return printed;
    }

    private static Map<String, Object> ruling(RulingOut ruling) {
        Map<String, Object> printed = new LinkedHashMap<>();
        printed.put("elements", ruling.elements());
        printed.put("criteria", ids(ruling.criteria()));
        return printed;
    }

    private static List<String> ids(List<Criterion> criteria) {
        return criteria.stream().map(Criterion::id).toList();
    }
}
