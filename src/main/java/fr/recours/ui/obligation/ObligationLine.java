package fr.recours.ui.obligation;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import fr.recours.rcp.Obligation;
import fr.recours.ui.kit.Formats;
import fr.recours.ui.kit.StatusBadge;
import fr.recours.ui.kit.StatusBadge.Tone;
import fr.recours.ui.kit.Texts;
import fr.recours.ui.referral.OwedWords;
import fr.recours.ui.referral.ReferralLinks;
import java.time.LocalDate;
import java.util.List;

/** One thing owed: by when, what, on which case, by whom, and what can be done about it. */
final class ObligationLine extends ListItem {

    ObligationLine(Obligation owed, LocalDate today, List<Component> actions) {
        addClassName("ob-line");
        setTestId("obligation-" + owed.kind());
        boolean late = owed.dueOn().isBefore(today);
        Span relative = new Span(Formats.relative(owed.dueOn(), today));
        relative.addClassName(late ? "late" : "soon");
        Div when = new Div(new Span(Formats.day(owed.dueOn())), relative);
        when.addClassName("when");
        Div what = new Div(new Span(OwedWords.of(owed)));
        what.addClassName("what");
        LocalDate decideBy = owed.decideBy();
        if (decideBy != null) {
            Span decide = new Span(Texts.text("obligation.decide", Formats.day(decideBy)));
            decide.addClassName(decideBy.isBefore(today) ? "late" : "soon");
            what.add(decide);
        }
        LocalDate keptOn = owed.keptOn();
        if (keptOn != null) {
            Span kept = new Span(Texts.text("obligation.kept", Formats.day(keptOn)));
            kept.addClassName("soon");
            what.add(kept);
        }
        if (owed.postponed()) {
            what.add(new StatusBadge(Texts.text("obligation.postponed"), Tone.WARN));
        }
        Div whose = new Div(
                new Anchor(ReferralLinks.file(owed.referral()), owed.reference()), new Span(Texts.label(owed.owner())));
        whose.addClassName("whose");
        Div buttons = new Div();
        buttons.addClassName("actions");
        buttons.add(actions);
        add(when, what, whose, buttons);
    }
}
