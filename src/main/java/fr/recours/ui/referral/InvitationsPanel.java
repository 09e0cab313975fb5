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
    private final LocalDate today;
    private final Runnable changed;

    private InvitationsPanel(ReferralId referral, Invitations invitations, LocalDate today, Runnable changed) {
        this.referral = referral;
        this.invitations = invitations;
        this.today = today;
        this.changed = changed;
    }

    /** Empty when nobody is asked. @param changed called after each end and each undoing */
    static Optional<Panel> of(ReferralId referral, Invitations invitations, LocalDate today, Runnable changed) {
        List<Invitation> asked = invitations.of(referral);
        if (asked.isEmpty()) {
            return Optional.empty();
        }
        InvitationsPanel panel = new InvitationsPanel(referral, invitations, today, changed);
        UnorderedList list = new UnorderedList();
        list.addClassNames("rc-list", "rf-readers");
        list.setTestId("invited");
        asked.forEach(one -> list.add(panel.line(one)));
        return Optional.of(new Panel(Texts.text("case.invited")).with(list));
    }

    private ListItem line(Invitation one) {
        Span name = new Span(one.name());
        Span reading = new Span(reading(one));
        reading.addClassNames("rc-xs", "rc-3rd");
        Button end = new Button(Texts.text("case.invited.end"), click -> end(one));
        end.setAriaLabel(Texts.text("case.invited.end.of", one.name()));
        end.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        end.setTestId("end-invitation");
        return new ListItem(new Div(name, reading), end);
    }

    private String reading(Invitation one) {
        LocalDate until = one.until();
        String since = Formats.day(one.since());
        if (until == null) {
            return Texts.text("case.invited.closed", since);
        }
        return Texts.text(
                until.isBefore(today) ? "case.invited.over" : "case.invited.until", since, Formats.day(until));
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
