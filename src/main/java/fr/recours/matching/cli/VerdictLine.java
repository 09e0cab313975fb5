package fr.recours.matching.cli;

import fr.recours.matching.Bilingual;
import fr.recours.matching.CriterionOutcome;
import fr.recours.matching.DonorVerdict;
import fr.recours.matching.Eligibility;
import fr.recours.matching.Explanation;
import fr.recours.matching.Phase;
import fr.recours.matching.Reason;
import fr.recours.matching.Source;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A verdict as the command prints it. */
record VerdictLine(String language) {

    static Map<String, Object> of(Eligibility eligibility, String language, boolean explain) {
        Map<String, Object> printed = new LinkedHashMap<>();
        printed.put("result", eligibility.result().name());
        printed.put("blocking", ids(eligibility.blocking()));
        printed.put("missing_for", ids(eligibility.missing()));
        put(printed, "possible_from", eligibility.possibleFrom());
        if (explain) {
            new VerdictLine(language).explain(eligibility, printed);
        }
        return printed;
    }

    private static List<String> ids(List<CriterionOutcome> outcomes) {
        return outcomes.stream().map(outcome -> outcome.criterion().id()).toList();
    }

    private void explain(Eligibility eligibility, Map<String, Object> printed) {
        printed.put("version", eligibility.programmeVersion());
        put(printed, "next_change", eligibility.nextChange());
        printed.put(
                "course", eligibility.course().stream().map(VerdictLine::phase).toList());
        texts(printed, "notes", eligibility.notes());
        printed.put(
                "criteria", eligibility.deciding().stream().map(this::criterion).toList());
        if (!eligibility.donors().isEmpty()) {
            printed.put("donors", eligibility.donors().stream().map(this::donor).toList());
        }
    }

    private static Map<String, Object> phase(Phase phase) {
        Map<String, Object> printed = new LinkedHashMap<>();
        put(printed, "from", phase.from());
        printed.put("result", phase.result().name());
        return printed;
    }

    private Map<String, Object> donor(DonorVerdict verdict) {
        Map<String, Object> printed = new LinkedHashMap<>();
        printed.put("donor", verdict.index());
        printed.put("serves", verdict.serves().name());
        printed.put("criteria", verdict.outcomes().stream().map(this::criterion).toList());
        return printed;
    }

    private Map<String, Object> criterion(CriterionOutcome outcome) {
        Map<String, Object> printed = new LinkedHashMap<>();
        printed.put("id", outcome.criterion().id());
        printed.put("label", outcome.criterion().label().in(language));
        printed.put("standing", outcome.standing().name());
        printed.put("stage", outcome.criterion().stage().name());
        printed.put("rule", outcome.criterion().ruleSentence().in(language));
        put(printed, "possible_from", outcome.possibleFrom());
        put(printed, "next_change", outcome.nextChange());
        texts(printed, "notes", outcome.notes());
        printed.put("reasons", outcome.reasons().stream().map(this::reason).toList());
        printed.put("tree", tree(outcome.tree()));
        return printed;
    }

    private Map<String, Object> reason(Reason reason) {
        Map<String, Object> printed = new LinkedHashMap<>();
        put(printed, "element", reason.elementKey());
        printed.put("label", reason.label().in(language));
        text(printed, "value", reason.value());
        text(printed, "threshold", reason.threshold());
        put(printed, "measured_on", reason.measuredOn());
        if (reason.stale()) {
            printed.put("stale", true);
        }
        Source source = reason.source();
        if (source != null) {
            put(printed, "source", source.quotation() == null ? source.document() : source.quotation());
            put(printed, "method", source.method());
        }
        printed.put("truth", reason.truth().name());
        put(printed, "unknown", reason.unknown());
        text(printed, "note", reason.note());
        return printed;
    }

    private Map<String, Object> tree(Explanation node) {
        Map<String, Object> printed = new LinkedHashMap<>();
        printed.put("truth", node.truth().name());
        put(printed, "join", node.connective());
        Reason reason = node.reason();
        if (reason != null) {
            printed.put("leaf", reason(reason));
        }
        if (!node.children().isEmpty()) {
            printed.put("children", node.children().stream().map(this::tree).toList());
        }
        return printed;
    }

    private void texts(Map<String, Object> printed, String key, List<Bilingual> texts) {
        if (!texts.isEmpty()) {
            printed.put(key, texts.stream().map(text -> text.in(language)).toList());
        }
    }

    private void text(Map<String, Object> printed, String key, Bilingual text) {
        if (!text.in(language).isEmpty()) {
            printed.put(key, text.in(language));
        }
    }

    private static void put(Map<String, Object> printed, String key, @Nullable Object value) {
        if (value != null) {
            printed.put(key, Objects.toString(value));
        }
    }
}
