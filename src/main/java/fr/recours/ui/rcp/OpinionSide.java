package fr.recours.ui.rcp;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import fr.recours.matching.Eligibility;
import fr.recours.rcp.Opinion;
import fr.recours.referral.ReferralFile;
import fr.recours.ui.kit.Panel;
import fr.recours.ui.kit.Texts;
import fr.recours.ui.kit.VerdictChip;
import fr.recours.ui.referral.ReferralLinks;

/** Beside an opinion: the question it answers, what the matcher said, who decided. */
final class OpinionSide extends Aside {

    OpinionSide(Opinion opinion, ReferralFile file) {
        addClassName("rcp-side");
        getElement().setAttribute("aria-label", Texts.text("opinion.side"));
        Paragraph question = new Paragraph(file.content().question());
        question.addClassName("rf-question");
        add(new Panel(Texts.text("form.question"))
                .with(question, new Anchor(ReferralLinks.file(file.row().id()), Texts.text("rcp.live.file"))));
        UnorderedList verdicts = new UnorderedList();
        verdicts.addClassNames("rc-list", "rcp-side-verdicts");
        file.verdicts().stream().map(OpinionSide::verdict).forEach(verdicts::add);
        add(new Panel(Texts.text("opinion.verdicts")).with(verdicts));
        UnorderedList present = new UnorderedList();
        present.addClassName("rc-list");
        opinion.present().forEach(name -> present.add(new ListItem(name)));
        add(new Panel(Texts.text("opinion.present")).with(present));
    }

    private static ListItem verdict(Eligibility verdict) {
        return new ListItem(new Span(verdict.programme()), new VerdictChip(verdict.result()));
    }
}
