package fr.recours.ui.referral;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import fr.recours.access.Role;
import fr.recours.rcp.AgendaCase;
import fr.recours.rcp.AgendaCases;
import fr.recours.rcp.AgendaItemId;
import fr.recours.rcp.AgendaItemKind;
import fr.recours.referral.CaseNews;
import fr.recours.shared.NotFoundException;
import fr.recours.ui.kit.Crumb;
import fr.recours.ui.kit.Formats;
import fr.recours.ui.kit.HasBar;
import fr.recours.ui.kit.Icon;
import fr.recours.ui.kit.Kbd;
import fr.recours.ui.kit.Keys;
import fr.recours.ui.kit.PageHeader;
import fr.recours.ui.kit.Roles;
import fr.recours.ui.kit.StatusBadge;
import fr.recours.ui.kit.StatusBadge.Tone;
import fr.recours.ui.kit.Texts;
import fr.recours.ui.kit.Trail;
import jakarta.annotation.security.RolesAllowed;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One case of an agenda on one page, for those who decide: the question, the history in a few lines, curves, treatments,
 * verdicts, documents, what others think. Under its reference: who the patient is takes a click, which is audited.
 * {@code J} and {@code K} go to the next and the previous case.
 */
@Route(ReferralLinks.CASES + "/:" + ReferralLinks.ID)
@RolesAllowed({Roles.COORDINATOR, Roles.CHAIR, Roles.EXPERT, Roles.INVITED_EXPERT})
class AgendaCaseView extends Div implements BeforeEnterObserver, HasDynamicTitle, HasBar {

    private final transient AgendaCases cases;
    private final transient FormServices services;
    private final transient SinceOpinion since;
    private final transient KeepingOut keepingOut;
    private final transient CaseNews news;
    private Trail trail = new Trail();
    private String reference = "";

    AgendaCaseView(AgendaCases cases, FormServices services, SinceOpinion since, KeepingOut keepingOut, CaseNews news) {
        this.news = news;
        this.keepingOut = keepingOut;
        this.cases = cases;
        this.services = services;
        this.since = since;
        addClassNames("rc-page", "rf-case");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(event.getRouteParameters()
                .get(ReferralLinks.ID)
                .map(AgendaCaseView::parse)
                .orElseThrow(NotFoundException::new));
    }

    private static AgendaItemId parse(String text) {
        try {
            return new AgendaItemId(UUID.fromString(text));
        } catch (IllegalArgumentException notAnId) {
            throw new NotFoundException();
        }
    }

    private void show(AgendaItemId id) {
        AgendaCase shown = cases.read(id);
        news.opened(shown.file().row().id());
        reference = shown.file().row().reference();
        boolean guest = services.people().current().is(Role.INVITED_EXPERT);
        String day = Formats.day(shown.meeting().start().toLocalDate());
        trail = guest
                ? new Trail(new Crumb(Texts.text("case.asked"), ReferralLinks.CASES), Crumb.here(reference))
                : new Trail(
                        new Crumb(Texts.text("rcp.nav"), "seances"),
                        new Crumb(
                                Texts.text("rcp.agenda.title.short", day),
                                "seances/" + shown.meeting().id()),
                        Crumb.here(reference));
        removeAll();
        add(header(shown, guest), sheet(shown));
    }

    private PageHeader header(AgendaCase shown, boolean guest) {
        PageHeader header = CaseSheet.header(shown.file(), services.programmes().dictionary())
                .withMark(new StatusBadge(Texts.label(shown.kind()), Tone.LINE));
        if (!guest) {
            header.withActions(new IdentityButton(cases, shown.id()));
        }
        if (shown.place() > 0 && shown.count() > 1) {
            Span place = new Span(Texts.text("case.place", shown.place(), shown.count()));
            place.addClassNames("rc-s", "rc-3rd");
            header.withActions(
                    place,
                    neighbour(shown.before(), "case.before", 'k', Icon.CHEVRON_LEFT),
                    neighbour(shown.after(), "case.after", 'j', Icon.CHEVRON_RIGHT));
        }
        keepingOut.on(header, shown, () -> show(shown.id()));
        return header;
    }

    private static Component neighbour(@Nullable AgendaItemId item, String key, char letter, Icon icon) {
        if (item == null) {
            Span none = new Span(icon.create(), new Span(Texts.text(key)));
            none.addClassNames("rc-link-button", "rf-case-none");
            none.getElement().setAttribute("aria-disabled", "true");
            return none;
        }
        Anchor link = new Anchor(ReferralLinks.agendaCase(item), icon.create(), new Span(Texts.text(key)));
        link.add(new Kbd(String.valueOf(Character.toUpperCase(letter))));
        link.addClassName("rc-link-button");
        return Keys.bind(link, letter);
    }

    private CaseSheet sheet(AgendaCase shown) {
        CaseSheet sheet = new CaseSheet(shown.file(), services);
        if (shown.kind() == AgendaItemKind.REDISCUSSION) {
            since.of(shown.file()).ifPresent(sheet::belowQuestion);
        }
        sheet.belowHistory(
                shown.open()
                        ? new CommentsPanel(shown.comments(), shown.id(), cases)
                        : new CommentsPanel(shown.comments()));
        return sheet;
    }

    @Override
    public Component bar() {
        return trail;
    }

    @Override
    public String getPageTitle() {
        return Texts.text("referral.file.title", reference);
    }
}
