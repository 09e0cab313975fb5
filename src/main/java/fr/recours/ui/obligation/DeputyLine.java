package fr.recours.ui.obligation;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import fr.recours.referral.NextOwner;
import fr.recours.ui.kit.Formats;
import fr.recours.ui.kit.Texts;
import fr.recours.ui.rcp.MeetingLinks;
import java.time.LocalDate;

/** The last day of somebody who signs in the chair's stead, among what is owed: the coordination prolongs it or ends it. */
final class DeputyLine extends ListItem {

    DeputyLine(String name, LocalDate until, LocalDate today) {
        addClassName("ob-line");
        setTestId("deputy");
        Span relative = new Span(Formats.relative(until, today));
        relative.addClassName(until.isBefore(today) ? "late" : "soon");
        Div when = new Div(new Span(Formats.day(until)), relative);
        when.addClassName("when");
        Div what = new Div(new Span(Texts.text("obligation.deputy")));
        what.addClassName("what");
        Div whose = new Div(new Span(name), new Span(Texts.label(NextOwner.COORDINATION)));
        whose.addClassName("whose");
        Anchor members = new Anchor(MeetingLinks.MEMBERS, Texts.text("obligation.deputy.decide"));
        members.addClassName("rc-link-button");
        Div actions = new Div(members);
        actions.addClassName("actions");
        add(when, what, whose, actions);
    }
}
