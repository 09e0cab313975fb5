package fr.recours.ui.referral;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import fr.recours.rcp.Invitation;
import fr.recours.rcp.Invitations;
import fr.recours.referral.ReferralId;
import fr.recours.ui.kit.Formats;
import fr.recours.ui.kit.Notifications;
import fr.recours.ui.kit.Panel;
import fr.recours.ui.kit.Texts;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The experts asked about one case alone: since when, until when they read it, and the end of an invitation, which can be undone. */
final class InvitationsPanel {

    private final ReferralId referral;
    private final Invitations invitations;
    private final Runnable changed;

    private InvitationsPanel(ReferralId referral, Invitations invitations, Runnable changed) {
        this.referral = referral;
        this.invitations = invitations;
        this.changed = changed;
    }

    /** Empty when nobody is asked. @param changed called after each end and each undoing */
    static Optional<Panel> of(ReferralId referral, Invitations invitations, Runnable changed) {
        List<Invitation> asked = invitations.of(referral);
        if (asked.isEmpty()) {
            return Optional.empty();
        }
        InvitationsPanel panel = new InvitationsPanel(referral, invitations, changed);
        UnorderedList list = new UnorderedList();
        list.addClassNames("rc-list", "rf-readers");
        list.setTestId("invited");
        asked.forEach(one -> list.add(panel.line(one)));
        return Optional.of(new Panel(Texts.text("case.invited")).with(list));
    }

    private ListItem line(Invitation one) {
        Span name = new Span(one.name());
        LocalDate until = one.until();
        Span reading = new Span(
                until == null
                        ? Texts.text("case.invited.closed", Formats.day(one.since()))
                        : Texts.text("case.invited.until", Formats.day(one.since()), Formats.day(until)));
        reading.addClassNames("rc-xs", "rc-3rd");
        Button end = new Button(Texts.text("case.invited.end"), click -> end(one));
        end.setAriaLabel(Texts.text("case.invited.end.of", one.name()));
        end.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        end.setTestId("end-invitation");
        return new ListItem(new Div(name, reading), end);
    }

    private void end(Invitation one) {
        invitations.end(referral, one.expert());
        changed.run();
        Notifications.success(Texts.text("case.invited.ended", one.name()), () -> {
            invitations.invite(referral, one.expert());
            changed.run();
        });
    }
}
