package fr.recours.ui.rcp;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import fr.recours.access.Role;
import fr.recours.rcp.AgendaCase;
import fr.recours.rcp.AgendaItemId;
import fr.recours.rcp.MeetingId;
import fr.recours.rcp.MeetingState;
import fr.recours.rcp.OpinionId;
import fr.recours.rcp.WrittenConsultation;
import fr.recours.rcp.WrittenConsultations;
import fr.recours.shared.FrenchTime;
import fr.recours.shared.RefusedException;
import fr.recours.ui.kit.Crumb;
import fr.recours.ui.kit.Formats;
import fr.recours.ui.kit.HasBar;
import fr.recours.ui.kit.Notifications;
import fr.recours.ui.kit.PageHeader;
import fr.recours.ui.kit.Panel;
import fr.recours.ui.kit.Roles;
import fr.recours.ui.kit.StatusBadge;
import fr.recours.ui.kit.Texts;
import fr.recours.ui.kit.Trail;
import fr.recours.ui.referral.CaseBrief;
import fr.recours.ui.referral.ReferralLinks;
import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;

/** An urgent case decided in writing: the question, what each member answered, and the opinion once a quorum has. */
@Route(ConsultationView.ROUTE + "/:" + AgendaView.MEETING)
@RolesAllowed({Roles.COORDINATOR, Roles.CHAIR, Roles.EXPERT})
class ConsultationView extends Div implements BeforeEnterObserver, HasDynamicTitle, HasBar {

    static final String ROUTE = "consultations";

    private final transient LiveServices services;
    private final transient WrittenConsultations consultations;
    private @Nullable LiveDecision decision;

    ConsultationView(LiveServices services, WrittenConsultations consultations) {
        this.services = services;
        this.consultations = consultations;
        addClassName("rc-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(MeetingLinks.entered(event));
    }

    private void show(MeetingId id) {
        WrittenConsultation asked = consultations.read(id);
        AgendaCase shown = services.cases().read(asked.item());
        boolean open = shown.meeting().state() == MeetingState.RUNNING;
        Paragraph question = new Paragraph(shown.file().content().question());
        question.addClassNames("rf-question", "rf-case-question");
        Div left = new Div(
                question,
                new Panel(Texts.text("case.course")).with(new CaseBrief(shown.file(), services.programmes())),
                new Anchor(ReferralLinks.agendaCase(asked.item()), Texts.text("case.page")));
        left.addClassName("rc-stack");
        Div right = new Div(new AnswersPanel(asked, services.people()));
        right.addClassName("rc-stack");
        if (open && services.people().current().is(Role.COORDINATOR)) {
            left.add(conclusion(asked, shown));
        } else if (open) {
            right.add(new AnswerForm(
                    asked, services.people().current().id(), (agrees, words) -> answer(id, agrees, words)));
        }
        Div columns = new Div(left, right);
        columns.addClassName("rcp-columns");
        PageHeader header = new PageHeader(
                        Texts.text("consult.title", shown.file().row().reference()))
                .withMark(StatusBadge.of(shown.meeting().state()))
                .withSubtitle(Texts.text("consult.by", Formats.day(asked.answerBy())));
        if (open && services.people().current().is(Role.COORDINATOR)) {
            header.withActions(
                    ConsultationActs.extend(asked, consultations, services, () -> show(id)),
                    ConsultationActs.giveBack(asked, services, ConsultationView::act));
        }
        removeAll();
        add(header, new QuorumBar(services.attendances().quorum(asked.item())), columns);
    }

    private void answer(MeetingId id, boolean agrees, String words) {
        act(() -> {
            consultations.answer(id, agrees, words);
            show(id);
            Notifications.success(Texts.text("consult.answered"));
        });
    }

    /** As after a discussion: the outcome, then the draft of the opinion. Without a quorum it is refused. */
    private Panel conclusion(WrittenConsultation asked, AgendaCase shown) {
        decision = new LiveDecision(
                shown.file().verdicts().stream()
                        .map(verdict -> verdict.programme())
                        .toList(),
                FrenchTime.today(services.clock()),
                (seen, written) -> act(() -> {
                    services.live().keep(asked.item(), seen, written);
                    showKept(asked.item());
                }));
        decision.begin(services.opinions().begin(asked.item()));
        showKept(asked.item());
        Button conclude = new Button(
                Texts.text("rcp.live.conclude"),
                click -> act(() -> {
                    OpinionId opinion = services.live().conclude(asked.item());
                    UI.getCurrent().navigate(UnsignedView.ROUTE + "/" + opinion);
                }));
        conclude.addThemeVariants(ButtonVariant.PRIMARY);
        conclude.setTestId("conclude");
        return new Panel(Texts.text("consult.conclude")).with(decision, conclude);
    }

    /** What was written here or at another screen. */
    private void showKept(AgendaItemId item) {
        LiveDecision showing = decision;
        if (showing != null) {
            services.live().kept(item).ifPresent(showing::show);
        }
    }

    private static void act(Runnable work) {
        try {
            work.run();
        } catch (RefusedException refused) {
            Notifications.refused(Texts.text(refused.messageKey(), refused.arguments()));
        }
    }

    @Override
    public Component bar() {
        return new Trail(
                new Crumb(Texts.text("rcp.nav"), MeetingListView.ROUTE), Crumb.here(Texts.text("consult.crumb")));
    }

    @Override
    public String getPageTitle() {
        return Texts.text("consult.crumb");
    }
}
