package fr.recours.ui.referral;

import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import fr.recours.matching.Bilingual;
import fr.recours.matching.Criterion;
import fr.recours.ui.kit.Icon;
import fr.recours.ui.kit.Texts;
import java.util.List;

/** A criterion as it is written: the protocol's words with their line, the rule as applied, what is ambiguous. */
final class CriterionWords extends Div {

    /** @param told notes the case stands on, already shown beside its answer */
    CriterionWords(Criterion criterion, List<Bilingual> told) {
        addClassName("rf-criterion-text");
        HtmlComponent words = new HtmlComponent("blockquote");
        words.getElement().setText(criterion.textFr());
        words.getElement().setAttribute("lang", "fr");
        add(words);
        if (Texts.language().getLanguage().equals("en")) {
            add(new Paragraph(criterion.textEn()));
        }
        add(small(Texts.text("referral.criteria.source", criterion.sourceLine())));
        Paragraph rule = new Paragraph(Texts.text("referral.criteria.rule", Texts.text(criterion.ruleSentence())));
        rule.addClassName("rf-rule");
        add(rule);
        criterion
                .ambiguity()
                .filter(note -> !told.contains(note))
                .map(CriterionWords::ambiguity)
                .ifPresent(quiet -> {
                    quiet.addClassName("is-quiet");
                    add(quiet);
                });
    }

    static Paragraph small(String text) {
        Paragraph small = new Paragraph(text);
        small.addClassName("rf-small");
        return small;
    }

    static Div ambiguity(Bilingual text) {
        Div note = new Div(Icon.WARNING.small(), new Span(Texts.text(text)));
        note.addClassName("rf-ambiguity");
        return note;
    }
}
