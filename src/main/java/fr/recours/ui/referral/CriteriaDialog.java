package fr.recours.ui.referral;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import fr.recours.matching.Criterion;
import fr.recours.matching.CriterionOutcome;
import fr.recours.matching.Eligibility;
import fr.recours.programme.Programme;
import fr.recours.ui.kit.Formats;
import fr.recours.ui.kit.Icon;
import fr.recours.ui.kit.Texts;
import fr.recours.ui.kit.VerdictChip;
import java.util.List;

/** Every criterion of a programme as it stands for the case, beside the protocol's own words. */
final class CriteriaDialog extends Dialog {

    CriteriaDialog(Programme programme, Eligibility eligibility) {
        setHeaderTitle(Texts.text("referral.criteria.title", programme.code()));
        addClassName("rf-criteria");
        setWidth("min(1040px, 100vw - 32px)");
        setMaxHeight("calc(100dvh - 48px)");
        Button close = new Button(Icon.CLOSE.create(), click -> close());
        close.addThemeVariants(ButtonVariant.TERTIARY);
        close.addThemeName("icon");
        close.setAriaLabel(Texts.text("action.close"));
        getHeader().add(new VerdictChip(eligibility.result()), close);
        Paragraph about = new Paragraph(Texts.text(
                "referral.criteria.about", Formats.day(eligibility.referenceDate()), eligibility.programmeVersion()));
        about.addClassName("rf-criteria-about");
        add(about, new VerdictNotes(programme.definition(), eligibility, ""));
        Unfolding unfolding = Unfolding.of(programme.definition(), eligibility);
        for (Criterion.Kind kind : Criterion.Kind.values()) {
            recipient(eligibility, kind, unfolding);
        }
        add(new DonorCriteria(eligibility, unfolding));
        Span decides = new Span(Texts.text("referral.decides"));
        decides.addClassName("rf-decides");
        getFooter().add(decides);
    }

    private void recipient(Eligibility eligibility, Criterion.Kind kind, Unfolding unfolding) {
        List<CriterionOutcome> outcomes = eligibility.outcomes().stream()
                .filter(outcome -> outcome.criterion().kind() == kind)
                .toList();
        if (outcomes.isEmpty()) {
            return;
        }
        Div list = new Div();
        list.addClassName("rf-criteria-list");
        outcomes.forEach(outcome -> list.add(
                unfolding.unfolded(new CriterionEntry(outcome, eligibility.referenceDate()), outcome.criterion())));
        add(new H3(Texts.text("referral.criteria.RECIPIENT." + kind)), list);
    }
}
