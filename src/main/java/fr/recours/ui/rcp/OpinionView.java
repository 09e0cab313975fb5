package fr.recours.ui.rcp;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import fr.recours.access.Person;
import fr.recours.access.Role;
import fr.recours.rcp.Opinion;
import fr.recours.rcp.OpinionId;
import fr.recours.rcp.OpinionState;
import fr.recours.referral.ReferralFile;
import fr.recours.shared.NotFoundException;
import fr.recours.ui.kit.Crumb;
import fr.recours.ui.kit.HasBar;
import fr.recours.ui.kit.Icon;
import fr.recours.ui.kit.PageHeader;
import fr.recours.ui.kit.Panel;
import fr.recours.ui.kit.PaperButton;
import fr.recours.ui.kit.Roles;
import fr.recours.ui.kit.StatusBadge;
import fr.recours.ui.kit.Texts;
import fr.recours.ui.kit.Trail;
import fr.recours.ui.referral.CommandDialog;
import fr.recours.ui.referral.OpinionText;
import jakarta.annotation.security.RolesAllowed;
import java.util.UUID;

/**
 * One opinion, for those who run the hour: written and proposed here, then signed by the chair as it stands to be read. To
 * change what waits for the signature is to take it back to writing.
 */
@Route(UnsignedView.ROUTE + "/:" + OpinionView.OPINION)
@RolesAllowed({Roles.COORDINATOR, Roles.CHAIR})
class OpinionView extends Div implements BeforeEnterObserver, HasDynamicTitle, HasBar {

    static final String OPINION = "opinion";

    private final transient OpinionServices services;
    private String reference = "";

    OpinionView(OpinionServices services) {
        this.services = services;
        addClassName("rc-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(
                event.getRouteParameters().get(OPINION).map(OpinionView::parse).orElseThrow(NotFoundException::new),
                false);
    }

    private static OpinionId parse(String text) {
        try {
            return new OpinionId(UUID.fromString(text));
        } catch (IllegalArgumentException notAnId) {
            throw new NotFoundException();
        }
    }

    /** @param rewriting whether what waits for the signature is to be written again */
    private void show(OpinionId id, boolean rewriting) {
        Opinion opinion = services.opinions().read(id);
        ReferralFile file = services.referrals().read(opinion.referral());
        reference = file.row().reference();
        PageHeader header = new PageHeader(Texts.text("opinion.title", reference))
                .withMark(StatusBadge.of(opinion.state()))
                .withSubtitle(MeetingLinks.to(
                        opinion.meeting(),
                        Texts.text(
                                "rcp.agenda.title.short",
                                MeetingWords.day(services.meetings().require(opinion.meeting())))))
                .withSubtitle(Texts.text(
                        "opinion.author",
                        services.people().require(opinion.author()).displayName()));
        OpinionId before = opinion.supersedes();
        if (before != null) {
            header.withSubtitle(new Anchor(
                    UnsignedView.ROUTE + "/" + before, Texts.text("opinion.corrects", opinion.version() - 1)));
        }
        Panel panel = new Panel(Texts.text("opinion.text"));
        if (opinion.state() == OpinionState.DRAFT || rewriting) {
            new OpinionWriting(services, opinion, file, again -> show(id, again)).into(header, panel);
        } else {
            read(opinion, header, panel);
        }
        if (before != null && !opinion.superseded() && !opinion.state().isSigned()) {
            Button abandon = new Button(Texts.text("opinion.abandon"), click -> abandon(opinion, before));
            abandon.addThemeVariants(ButtonVariant.TERTIARY);
            abandon.setTestId("abandon");
            header.withActions(abandon);
        }
        Div columns = new Div(panel, new OpinionSide(opinion, file));
        columns.addClassName("rcp-columns");
        removeAll();
        add(header);
        if (opinion.divergent()) {
            add(divergence());
        }
        add(columns);
    }

    private static Div divergence() {
        Div callout = new Div(Icon.WARNING.create(), new Span(Texts.text("opinion.divergent")));
        callout.addClassNames("rc-callout", "rc-warn");
        callout.setTestId("divergent");
        return callout;
    }

    private void read(Opinion opinion, PageHeader header, Panel panel) {
        panel.with(new OpinionText(opinion.content()));
        if (opinion.state().isSigned() && !opinion.superseded()) {
            Button correct = new Button(Texts.text("opinion.correct"), click -> correct(opinion));
            correct.setTestId("correct");
            header.withActions(correct);
        }
        if (opinion.state() != OpinionState.TO_SIGN) {
            header.withActions(new PaperButton(
                    Texts.text("opinion.pdf"), "opinion-pdf", services.downloads(), () -> services.papers()
                            .opinion(opinion.id())));
            return;
        }
        Button change = new Button(Texts.text("opinion.change"), click -> show(opinion.id(), true));
        change.setTestId("change");
        header.withActions(change);
        Person reader = services.people().current();
        if (reader.is(Role.CHAIR) && services.deputies().maySign(reader.id())) {
            header.withActions(OpinionWriting.primary(
                    "opinion.sign", () -> services.signature().ask(opinion, () -> show(opinion.id(), false))));
        }
    }

    /** Begins the next version with the words of this one; both stay readable. */
    private void correct(Opinion signed) {
        OpinionId[] next = new OpinionId[1];
        new CommandDialog(Texts.text("opinion.correct.title"), Texts.text("opinion.correct"))
                .with(new Span(Texts.text("opinion.correct.what")))
                .open(
                        () -> next[0] = services.opinions().correct(signed.id(), signed.content()),
                        Texts.text("opinion.correct.done"),
                        () -> UI.getCurrent().navigate(UnsignedView.ROUTE + "/" + next[0]));
    }

    /** As it is now: a page left open may have kept itself since. */
    private void abandon(Opinion correction, OpinionId before) {
        new CommandDialog(Texts.text("opinion.abandon.title"), Texts.text("opinion.abandon"))
                .with(new Span(Texts.text("opinion.abandon.what")))
                .open(
                        () -> services.opinions()
                                .abandon(
                                        correction.id(),
                                        services.opinions()
                                                .read(correction.id())
                                                .revision()),
                        Texts.text("opinion.abandon.done"),
                        () -> UI.getCurrent().navigate(UnsignedView.ROUTE + "/" + before));
    }

    @Override
    public Component bar() {
        return new Trail(new Crumb(Texts.text("opinion.nav"), UnsignedView.ROUTE), Crumb.here(reference));
    }

    @Override
    public String getPageTitle() {
        return Texts.text("opinion.title", reference);
    }
}
