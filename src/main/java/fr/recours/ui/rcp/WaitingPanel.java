package fr.recours.ui.rcp;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import fr.recours.rcp.CaseToPlace;
import fr.recours.rcp.MeetingSummary;
import fr.recours.ui.kit.Panel;
import fr.recours.ui.kit.Texts;
import fr.recours.ui.referral.PlaceCase;
import fr.recours.ui.referral.ReferralLinks;
import java.util.List;

/** Accepted cases that stand on no agenda: each with its minutes, what it would cost here beyond the limit, and its way onto this agenda. */
final class WaitingPanel {

    private WaitingPanel() {}

    /** @param changed called once one has its place */
    static Panel of(List<CaseToPlace> waiting, MeetingSummary meeting, PlaceCase place, Runnable changed) {
        UnorderedList list = new UnorderedList();
        list.addClassNames("rc-list", "rcp-waiting");
        waiting.forEach(one -> list.add(line(one, meeting, place, changed)));
        Panel panel = new Panel(Texts.text("rcp.waiting.heading", waiting.size()))
                .flush()
                .with(list);
        panel.setTestId("waiting");
        return panel;
    }

    private static ListItem line(CaseToPlace one, MeetingSummary meeting, PlaceCase place, Runnable changed) {
        String name = CaseNames.full(one.referral());
        Anchor link = new Anchor(ReferralLinks.file(one.referral().id()), name);
        Span centre = new Span(one.referral().centreName());
        centre.addClassNames("rc-xs", "rc-3rd");
        Div who = new Div(link, centre);
        who.addClassName("who");
        int beyond = one.minutes() - meeting.minutesLeft();
        Span cost = new Span(beyond > 0 ? Texts.text("rcp.waiting.beyond", beyond) : Texts.text("rcp.waiting.fits"));
        cost.addClassNames("cost", beyond > 0 ? "short" : "fits");
        Div minutes = new Div(new Span(Texts.text("rcp.minutes", one.minutes())), cost);
        minutes.addClassName("minutes");
        Button add = new Button(
                Texts.text("rcp.waiting.add"),
                click -> place.on(meeting, one.referral().id(), name, changed));
        add.setAriaLabel(Texts.text("rcp.waiting.add.of", name));
        add.addThemeVariants(ButtonVariant.SMALL);
        add.setTestId("act-place");
        return new ListItem(who, minutes, add);
    }
}
