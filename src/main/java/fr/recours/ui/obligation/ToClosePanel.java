package fr.recours.ui.obligation;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import fr.recours.rcp.CaseToClose;
import fr.recours.referral.NextOwner;
import fr.recours.ui.kit.Formats;
import fr.recours.ui.kit.Panel;
import fr.recours.ui.kit.Texts;
import fr.recours.ui.referral.FollowUpActions;
import fr.recours.ui.referral.ReferralLinks;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The cases on which nothing is owed any more: closed here, once it is known what became of the opinion. */
final class ToClosePanel {

    private ToClosePanel() {}

    /** Empty when there is none. @param changed called after each act */
    static Optional<Panel> of(List<CaseToClose> cases, LocalDate today, FollowUpActions actions, Runnable changed) {
        if (cases.isEmpty()) {
            return Optional.empty();
        }
        OrderedList list = new OrderedList();
        list.addClassName("rc-list");
        cases.forEach(one -> list.add(line(one, today, actions, changed)));
        Span count = new Span(Integer.toString(cases.size()));
        count.addClassNames("rc-xs", "rc-3rd");
        Panel panel = new Panel(Texts.text("obligation.toClose"))
                .withAside(count)
                .flush()
                .with(list);
        panel.setTestId("to-close");
        return Optional.of(panel);
    }

    private static ListItem line(CaseToClose one, LocalDate today, FollowUpActions actions, Runnable changed) {
        Div when = new Div();
        when.addClassName("when");
        LocalDate since = one.since();
        if (since != null) {
            Span relative = new Span(Formats.relative(since, today));
            relative.addClassName(since.isBefore(today) ? "late" : "soon");
            when.add(new Span(Formats.day(since)), relative);
        }
        Div what = new Div(
                new Span(Texts.text(one.outcomeKnown() ? "obligation.toClose.known" : "obligation.toClose.unknown")));
        what.addClassName("what");
        Div whose = new Div(
                new Anchor(ReferralLinks.file(one.referral()), one.reference()),
                new Span(Texts.label(NextOwner.COORDINATION)));
        whose.addClassName("whose");
        Div buttons = new Div(act(one, actions, changed));
        buttons.addClassName("actions");
        ListItem line = new ListItem(when, what, whose, buttons);
        line.addClassName("ob-line");
        return line;
    }

    private static Button act(CaseToClose one, FollowUpActions actions, Runnable changed) {
        Button button = one.outcomeKnown()
                ? new Button(
                        Texts.text("opinion.close"), click -> actions.close(one.referral(), one.revision(), changed))
                : new Button(Texts.text("obligation.outcome"), click -> actions.record(one.referral(), changed));
        button.addThemeVariants(ButtonVariant.SMALL);
        button.setTestId(one.outcomeKnown() ? "act-close" : "act-outcome");
        return button;
    }
}
