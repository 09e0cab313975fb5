package fr.recours.ui.tracking;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import fr.recours.referral.Referrals;
import fr.recours.referral.StatusCard;
import fr.recours.shared.NotFoundException;
import fr.recours.ui.kit.EmptyState;
import fr.recours.ui.kit.Formats;
import fr.recours.ui.kit.Icon;
import fr.recours.ui.kit.PageHeader;
import fr.recours.ui.kit.Roles;
import fr.recours.ui.kit.Texts;
import fr.recours.ui.referral.CommandDialog;
import fr.recours.ui.shell.ContactDetails;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;

/**
 * What the patient's own doctor sees: one sentence on where the case is, since when, and whom to call. Built for a phone.
 * Nothing clinical is read, so nothing clinical can be shown.
 */
@Route(TrackingLinks.CARDS + "/:" + StatusCardsView.CARD + "?")
@RolesAllowed(Roles.TRACKING_DOCTOR)
class StatusCardsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String CARD = "card";

    private static final long serialVersionUID = 1L;

    private final transient Referrals referrals;
    private final transient ContactDetails contact;

    StatusCardsView(Referrals referrals, ContactDetails contact) {
        this.referrals = referrals;
        this.contact = contact;
        addClassNames("rc-page", "rc-narrow");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        List<StatusCard> cards = referrals.statusCards();
        Optional<String> wanted = event.getRouteParameters().get(CARD);
        if (wanted.isPresent()) {
            StatusCard card = cards.stream()
                    .filter(one -> one.id().toString().equals(wanted.get()))
                    .findFirst()
                    .orElseThrow(NotFoundException::new);
            one(card, cards.size() > 1);
        } else if (cards.size() == 1) {
            one(cards.getFirst(), false);
        } else {
            several(cards);
        }
    }

    private void one(StatusCard card, boolean others) {
        if (others) {
            Anchor back = new Anchor("suivi", Icon.CHEVRON_LEFT.small(), new Span(Texts.text("tracking.title")));
            back.addClassName("rc-back");
            add(back);
        }
        add(hiddenTitle(), new StatusCardPanel(card));
        add(whomToCall(card));
        Paragraph note = new Paragraph(Texts.text("tracking.note", card.referrer()));
        note.addClassName("rc-status-note");
        Button leave = new Button(Texts.text("tracking.unfollow"), click -> leave(card));
        leave.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        leave.setTestId("unfollow");
        add(note, leave);
    }

    private void several(List<StatusCard> cards) {
        add(new PageHeader(Texts.text("tracking.title")));
        if (cards.isEmpty()) {
            add(new EmptyState(Icon.FOLDER, Texts.text("tracking.none.title"), Texts.text("tracking.none.text")));
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassNames("rc-list", "rc-status-list");
        cards.forEach(card -> list.add(new ListItem(row(card))));
        add(list);
    }

    private static Anchor row(StatusCard card) {
        Span patient = new Span(StatusCardPanel.patient(card));
        patient.addClassName("rc-strong");
        Span label = new Span(StatusText.of(card));
        label.addClassName("rc-2nd");
        Div words = new Div(patient, label);
        words.addClassName("rc-status-words");
        Span since = new Span(Formats.day(card.since()));
        since.addClassNames("rc-num", "rc-3rd", "rc-s");
        return new Anchor("suivi/" + card.id(), words, since, Icon.CHEVRON_RIGHT.small());
    }

    private static H1 hiddenTitle() {
        H1 title = new H1(Texts.text("tracking.title"));
        title.addClassName("rc-hidden-text");
        return title;
    }

    private void leave(StatusCard card) {
        new CommandDialog(Texts.text("tracking.unfollow.title"), Texts.text("tracking.unfollow"))
                .with(new Paragraph(Texts.text("tracking.unfollow.what")))
                .open(() -> referrals.unfollow(card.id()), Texts.text("tracking.unfollow.done"), () -> UI.getCurrent()
                        .navigate(TrackingLinks.CARDS));
    }

    /** The physician who knows the case, then the coordination. The portal keeps no number of a physician. */
    private Section whomToCall(StatusCard card) {
        Div physician = new Div(Icon.USER.create(), words(card.referrer(), card.centre()));
        physician.addClassName("rc-call");
        Section section = new Section(new H2(Texts.text("tracking.call")), physician);
        section.addClassName("rc-calls");
        if (contact.hasPhone()) {
            Span number = new Span(contact.phone());
            number.addClassNames("rc-num", "rc-call-number");
            Anchor call =
                    new Anchor(contact.dial(), Icon.PHONE.create(), words(contact.name(), contact.hours()), number);
            call.addClassName("rc-call");
            section.add(call);
        }
        return section;
    }

    private static Div words(String first, String below) {
        Span name = new Span(first);
        name.addClassName("rc-medium");
        Span small = new Span(below);
        small.addClassNames("rc-3rd", "rc-xs");
        Div words = new Div(name, small);
        words.addClassName("rc-status-words");
        return words;
    }

    @Override
    public String getPageTitle() {
        return Texts.text("tracking.title");
    }
}
