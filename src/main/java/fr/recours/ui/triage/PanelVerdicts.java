package fr.recours.ui.triage;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import fr.recours.matching.CriterionOutcome;
import fr.recours.matching.Eligibility;
import fr.recours.matching.Result;
import fr.recours.ui.kit.Formats;
import fr.recours.ui.kit.ReasonList;
import fr.recours.ui.kit.Texts;
import fr.recours.ui.kit.VerdictChip;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The verdicts on one case with the reasons that decide; the programmes for another disease on one line at the end. */
final class PanelVerdicts extends Section {

    private static final int REASONS = 2;

    PanelVerdicts(List<Eligibility> verdicts) {
        setVisible(!verdicts.isEmpty());
        if (verdicts.isEmpty()) {
            return;
        }
        add(new H3(Texts.text(
                "triage.panel.verdicts", Formats.day(verdicts.getFirst().referenceDate()))));
        verdicts.stream().filter(PanelVerdicts::applies).forEach(this::show);
        String others = verdicts.stream()
                .filter(verdict -> !applies(verdict))
                .map(Eligibility::programme)
                .collect(Collectors.joining(", "));
        if (!others.isEmpty()) {
            Paragraph line = new Paragraph(Texts.text("verdict.of", Texts.label(Result.NOT_APPLICABLE), others));
            line.addClassNames("rc-s", "rc-3rd", "others");
            add(line);
        }
    }

    private static boolean applies(Eligibility verdict) {
        return verdict.result() != Result.NOT_APPLICABLE;
    }

    private void show(Eligibility verdict) {
        Span name = new Span(verdict.programme());
        name.addClassNames("rc-s", "rc-medium", "rc-grow");
        Div line = new Div(name, new VerdictChip(verdict.result()).small());
        line.addClassName("verdict");
        add(line);
        List<CriterionOutcome> reasons = reasons(verdict);
        if (!reasons.isEmpty()) {
            add(new ReasonList(reasons, verdict.referenceDate()));
        }
    }

    /** What decides first, no two lines with the same words: several criteria may wait for one datum. */
    private static List<CriterionOutcome> reasons(Eligibility verdict) {
        Set<String> said = new HashSet<>();
        return verdict.deciding().stream()
                .filter(outcome -> said.add(words(outcome)))
                .limit(REASONS)
                .toList();
    }

    private static String words(CriterionOutcome outcome) {
        return outcome.reasons().isEmpty()
                ? Texts.text(outcome.criterion().label())
                : Texts.text(outcome.reasons().getFirst().label());
    }
}
