package fr.recours.ui.referral;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import fr.recours.matching.Bilingual;
import fr.recours.matching.Criterion;
import fr.recours.matching.CriterionOutcome;
import fr.recours.matching.Reason;
import fr.recours.matching.Standing;
import fr.recours.ui.kit.Icon;
import fr.recours.ui.kit.ReasonList;
import fr.recours.ui.kit.Texts;
import fr.recours.ui.kit.VerdictLook;
import java.util.List;

/** One criterion: how it stands and why, the protocol's words with their line, the rule as applied, what is ambiguous. */
final class CriterionEntry extends Article {

    /** Reasons shown at once: as many lines as the protocol's words beside them usually take. */
    private static final int REASONS = 6;

    CriterionEntry(CriterionOutcome outcome) {
        Criterion criterion = outcome.criterion();
        VerdictLook look = look(outcome);
        addClassNames("rf-criterion", "rc-v");
        addClassNames(look.classNames());
        setTestId("criterion-" + criterion.id());
        add(judged(outcome, look), written(outcome));
    }

    private static VerdictLook look(CriterionOutcome outcome) {
        return switch (outcome.standing()) {
            case SATISFIED -> VerdictLook.OK;
            case UNKNOWN -> VerdictLook.MISSING;
            case BLOCKING -> outcome.timed() ? VerdictLook.LATER : VerdictLook.NO;
        };
    }

    private static Div judged(CriterionOutcome outcome, VerdictLook look) {
        Criterion criterion = outcome.criterion();
        Span label = new Span(Texts.text(criterion.label()));
        label.addClassName("rc-strong");
        Span id = new Span(criterion.id());
        id.addClassName("rc-code");
        Div head = new Div(look.icon().create(), label, id);
        head.addClassName("rf-criterion-head");
        Div judged = new Div(head);
        if (criterion.stage() == Criterion.Stage.INCLUSION && outcome.standing() == Standing.UNKNOWN) {
            judged.add(note(Texts.text("referral.criteria.atInclusion")));
        }
        judged.add(reasons(outcome).toArray(Component[]::new));
        outcome.notes().stream().map(CriterionEntry::ambiguity).forEach(judged::add);
        return judged;
    }

    /** The reasons at once, most telling first; of many, as where a whole other programme is asked about, the rest on demand. */
    private static List<Component> reasons(CriterionOutcome outcome) {
        List<Reason> all = outcome.reasons();
        if (all.isEmpty()) {
            return List.of();
        }
        if (all.size() <= REASONS + 1) {
            return List.of(new ReasonList(outcome, all));
        }
        return List.of(
                new ReasonList(outcome, all.subList(0, REASONS)),
                new NativeDetails(
                        Texts.text("referral.criteria.more", all.size() - REASONS),
                        new ReasonList(outcome, all.subList(REASONS, all.size()))));
    }

    private static Div written(CriterionOutcome outcome) {
        Criterion criterion = outcome.criterion();
        HtmlComponent words = new HtmlComponent("blockquote");
        words.getElement().setText(criterion.textFr());
        words.getElement().setAttribute("lang", "fr");
        Div written = new Div(words);
        written.addClassName("rf-criterion-text");
        if (Texts.language().getLanguage().equals("en")) {
            Paragraph english = new Paragraph(criterion.textEn());
            written.add(english);
        }
        written.add(note(Texts.text("referral.criteria.source", criterion.sourceLine())));
        Paragraph rule = new Paragraph(Texts.text("referral.criteria.rule", Texts.text(criterion.ruleSentence())));
        rule.addClassName("rf-rule");
        written.add(rule);
        criterion
                .ambiguity()
                .filter(note -> outcome.notes().stream().noneMatch(note::equals))
                .map(CriterionEntry::ambiguity)
                .ifPresent(quiet -> {
                    quiet.addClassName("is-quiet");
                    written.add(quiet);
                });
        return written;
    }

    private static Paragraph note(String text) {
        Paragraph note = new Paragraph(text);
        note.addClassName("rf-small");
        return note;
    }

    private static Div ambiguity(Bilingual text) {
        Div note = new Div(Icon.WARNING.small(), new Span(Texts.text(text)));
        note.addClassName("rf-ambiguity");
        return note;
    }
}
