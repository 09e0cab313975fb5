package fr.recours.ui.referral;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import fr.recours.referral.ReferralRow;
import fr.recours.ui.kit.Formats;
import fr.recours.ui.kit.Texts;

/** One referral of the list on a phone: the whole card is its link. */
final class ReferralCard extends Anchor {

    ReferralCard(ReferralRow row, String listed) {
        super(ReferralLinks.file(row.id()));
        addClassName("rf-card");
        Span name = new Span(PatientName.of(row.patient()));
        name.addClassName("rc-strong");
        Div head = new Div(name, ReferralGrid.state(row));
        head.addClassName("rf-card-head");
        Span reference = new Span(row.reference());
        reference.addClassName("rc-code");
        Div foot = new Div(
                reference,
                new Span(Texts.text("referral.list.meetingOf", listed)),
                new Span(Texts.text("referral.list.changedOn", Formats.day(row.changedAt()))));
        foot.addClassName("rf-card-foot");
        if (row.dueOn() != null) {
            foot.add(new Span(Texts.text("referral.list.nextBy", Texts.label(row.next()), Formats.day(row.dueOn()))));
        }
        add(head, foot);
    }
}
