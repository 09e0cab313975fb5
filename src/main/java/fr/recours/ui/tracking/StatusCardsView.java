package fr.recours.ui.tracking;

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
        if (contact.hasPhone()) {
            add(whomToCall());
        }
        Paragraph note = new Paragraph(Texts.text("tracking.note"));
        note.addClassName("rc-status-note");
        add(note);
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

    private Section whomToCall() {
        Span name = new Span(contact.name());
        name.addClassName("rc-medium");
        Span hours = new Span(contact.hours());
        hours.addClassNames("rc-3rd", "rc-xs");
        Div words = new Div(name, hours);
        words.addClassName("rc-status-words");
        Span number = new Span(contact.phone());
        number.addClassNames("rc-num", "rc-call-number");
        Anchor call = new Anchor(contact.dial(), Icon.PHONE.create(), words, number);
        call.addClassName("rc-call");
        Section section = new Section(new H2(Texts.text("tracking.call")), call);
        section.addClassName("rc-calls");
        return section;
    }

    @Override
    public String getPageTitle() {
        return Texts.text("tracking.title");
    }
}
