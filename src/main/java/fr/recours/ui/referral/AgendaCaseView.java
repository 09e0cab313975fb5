package fr.recours.ui.referral;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import fr.recours.access.Role;
import fr.recours.matching.CaseFile;
import fr.recours.matching.Dictionary;
import fr.recours.rcp.AgendaCase;
import fr.recours.rcp.AgendaCases;
import fr.recours.rcp.AgendaItemId;
import fr.recours.rcp.AgendaItemKind;
import fr.recours.referral.ReferralFile;
import fr.recours.referral.Urgency;
import fr.recours.shared.NotFoundException;
import fr.recours.ui.kit.Crumb;
import fr.recours.ui.kit.Formats;
import fr.recours.ui.kit.HasBar;
import fr.recours.ui.kit.Icon;
import fr.recours.ui.kit.Kbd;
import fr.recours.ui.kit.Keys;
import fr.recours.ui.kit.PageHeader;
import fr.recours.ui.kit.Panel;
import fr.recours.ui.kit.Roles;
import fr.recours.ui.kit.StatusBadge;
import fr.recours.ui.kit.StatusBadge.Tone;
import fr.recours.ui.kit.Texts;
import fr.recours.ui.kit.Trail;
import jakarta.annotation.security.RolesAllowed;
import java.util.UUID;
import java.util.stream.Stream;
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
    private Trail trail = new Trail();
    private String reference = "";

    AgendaCaseView(AgendaCases cases, FormServices services, SinceOpinion since) {
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
        add(header(shown, guest), columns(shown));
    }

    private PageHeader header(AgendaCase shown, boolean guest) {
        ReferralFile file = shown.file();
        CaseFile facts = CaseBrief.judged(file);
        Dictionary dictionary = services.programmes().dictionary();
        PageHeader header = new PageHeader(CaseTitle.of(facts, dictionary))
                .withMark(new StatusBadge(Texts.label(shown.kind()), Tone.LINE));
        if (file.row().urgency() == Urgency.URGENT) {
            header.withMark(StatusBadge.of(file.row().urgency()));
        }
        Stream.of("disease", "subset")
                .flatMap(key -> facts.latest(key).stream())
                .forEach(kept -> header.withSubtitle(ValueText.of(dictionary.require(kept.key()), kept.value())));
        Span code = new Span(reference);
        code.addClassName("rc-code");
        header.withSubtitle(code);
        header.withSubtitle(Texts.text(
                "rcp.live.presents", file.row().referrerName(), file.row().centreName()));
        if (!guest) {
            header.withActions(identity(shown.id()));
        }
        if (shown.place() > 0 && shown.count() > 1) {
            Span place = new Span(Texts.text("case.place", shown.place(), shown.count()));
            place.addClassNames("rc-s", "rc-3rd");
            header.withActions(
                    place,
                    neighbour(shown.before(), "case.before", 'k', Icon.CHEVRON_LEFT),
                    neighbour(shown.after(), "case.after", 'j', Icon.CHEVRON_RIGHT));
        }
        return header;
    }

    /** Who the patient is, once asked for; it stands there until the page is left. */
    private Button identity(AgendaItemId id) {
        Button show = new Button(Texts.text("case.identity"), Icon.HIDDEN.small());
        show.setTestId("identity");
        show.setTooltipText(Texts.text("case.identity.why"));
        show.addClickListener(click -> {
            show.setText(PatientName.of(cases.identity(id)));
            show.setEnabled(false);
        });
        return show;
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

    private Div columns(AgendaCase shown) {
        ReferralFile file = shown.file();
        CaseFile facts = CaseBrief.judged(file);
        Dictionary dictionary = services.programmes().dictionary();
        Paragraph question = new Paragraph(file.content().question());
        question.addClassNames("rf-question", "rf-case-question");
        Details all = new Details(Texts.text("case.facts"), new FactPanels(dictionary, facts));
        Div left = new Div(
                question,
                new Panel(Texts.text("case.course")).with(new CaseBrief(file, services.programmes())),
                new VerdictCards(file, services),
                all);
        left.addClassName("rc-stack");
        if (shown.kind() == AgendaItemKind.REDISCUSSION) {
            since.of(file).ifPresent(changes -> left.addComponentAtIndex(1, changes));
        }
        CaseHistory history = new CaseHistory(dictionary, facts);
        Panel told = new Panel(Texts.text("case.history")).with(history);
        told.setVisible(!history.isEmpty());
        Div right = new Div(
                told,
                shown.open()
                        ? new CommentsPanel(shown.comments(), shown.id(), cases)
                        : new CommentsPanel(shown.comments()),
                new Panel(Texts.text("document.title"))
                        .with(new DocumentList(services, file.row().id())));
        right.addClassName("rc-stack");
        Div columns = new Div(left, right);
        columns.addClassName("rf-columns");
        return columns;
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
