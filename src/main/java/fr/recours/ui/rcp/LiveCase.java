package fr.recours.ui.rcp;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import fr.recours.programme.Programmes;
import fr.recours.rcp.AgendaCase;
import fr.recours.rcp.SessionItem;
import fr.recours.referral.ReferralFile;
import fr.recours.ui.kit.Texts;
import fr.recours.ui.referral.CaseBrief;
import fr.recours.ui.referral.CommentsPanel;
import fr.recours.ui.referral.ReferralLinks;

/** The case being discussed, for a projector: its reference, its question, its course, its verdicts. No name: the room is not alone. */
final class LiveCase extends Div {

    LiveCase(SessionItem item, AgendaCase shown, Programmes programmes, SimilarPanel similar) {
        ReferralFile file = shown.file();
        addClassName("rcp-live-case");
        H2 heading = new H2(item.reference());
        heading.addClassName("rc-code");
        Paragraph question = new Paragraph(file.content().question());
        question.addClassName("question");
        add(heading, question, new CaseBrief(file, programmes), new LiveVerdicts(file.verdicts(), programmes));
        if (!shown.comments().isEmpty()) {
            add(new CommentsPanel(shown.comments()));
        }
        if (item.carryOver() > 0) {
            add(new Paragraph(Texts.text("rcp.live.carried", item.carryOver())));
        }
        add(new Anchor(ReferralLinks.file(item.referral()), Texts.text("rcp.live.file")));
        add(new Paragraph(Texts.text(
                "rcp.live.presents", file.row().referrerName(), file.row().centreName())));
        add(similar);
    }
}
