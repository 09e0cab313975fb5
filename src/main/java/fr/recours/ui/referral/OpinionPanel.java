package fr.recours.ui.referral;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import fr.recours.rcp.Opinion;
import fr.recours.ui.kit.Formats;
import fr.recours.ui.kit.Panel;
import fr.recours.ui.kit.StatusBadge;
import fr.recours.ui.kit.Texts;

/** One version of an opinion on the page of its case: to read once signed, else the way to where it is written. */
final class OpinionPanel {

    private OpinionPanel() {}

    /** The version in force, for this reader. */
    static Panel of(Opinion opinion, FollowUpActions actions, Runnable changed) {
        Panel panel = new Panel(Texts.text("opinion.text")).withAside(StatusBadge.of(opinion.state()));
        panel.setTestId("opinion");
        if (!opinion.state().isSigned()) {
            return panel.with(new Anchor("avis/" + opinion.id(), Texts.text("opinion.open")));
        }
        Div buttons = new Div();
        buttons.addClassName("rc-row");
        actions.acknowledgement(opinion, changed).ifPresent(buttons::add);
        buttons.add(actions.paper(opinion));
        Div stack = new Div(new OpinionText(opinion.content()), signature(opinion, actions), buttons);
        stack.addClassName("rc-stack");
        return panel.with(stack);
    }

    private static Paragraph signature(Opinion opinion, FollowUpActions actions) {
        Paragraph signed = new Paragraph(
                opinion.signedBy() == null || opinion.signedAt() == null
                        ? ""
                        : Texts.text(
                                "opinion.signed",
                                actions.name(opinion.signedBy()),
                                Formats.dayAndTime(opinion.signedAt()),
                                opinion.version()));
        signed.addClassNames("rc-xs", "rc-3rd");
        return signed;
    }
}
