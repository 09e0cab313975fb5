package fr.recours.ui.referral;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import fr.recours.matching.CaseFile;
import fr.recours.matching.Dictionary;
import fr.recours.rcp.Placement;
import fr.recours.referral.DraftContent;
import fr.recours.referral.ExceptionalAccess;
import fr.recours.referral.ReferralAction;
import fr.recours.referral.ReferralFile;
import fr.recours.referral.ReferralId;
import fr.recours.referral.ReferralRow;
import fr.recours.referral.ReferralState;
import fr.recours.referral.ReferralStatus;
import fr.recours.referral.Urgency;
import fr.recours.shared.NotFoundException;
import fr.recours.ui.kit.Crumb;
import fr.recours.ui.kit.HasBar;
import fr.recours.ui.kit.PageHeader;
import fr.recours.ui.kit.Panel;
import fr.recours.ui.kit.Roles;
import fr.recours.ui.kit.StatusBadge;
import fr.recours.ui.kit.Texts;
import fr.recours.ui.kit.Trail;
import jakarta.annotation.security.RolesAllowed;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A submitted referral to read: where it is and whose turn first, then verdicts, then the facts. A draft opens its form. */
@Route("dossiers/:id")
@RolesAllowed({Roles.REFERRING_PHYSICIAN, Roles.DELEGATE, Roles.COORDINATOR, Roles.CHAIR, Roles.EXPERT})
class ReferralFileView extends Div implements BeforeEnterObserver, HasDynamicTitle, HasBar {

    /** While answers can still change the verdicts the room will read; who completes the case is told what to ask. */
    private static final Set<ReferralState> BEFORE_MEETING =
            EnumSet.range(ReferralState.SUBMITTED, ReferralState.SCHEDULED);

    private final CaseServices work;
    private final FormServices services;
    private String reference = "";

    ReferralFileView(CaseServices work) {
        this.work = work;
        this.services = work.form();
        addClassName("rc-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ReferralId id = ReferralParameter.of(event.getRouteParameters());
        Set<ReferralAction> allowed = services.referrals().allowedActions(id);
        if (allowed.contains(ReferralAction.EDIT)) {
            event.forwardTo(ReferralLinks.form(id));
            return;
        }
        if (!allowed.contains(ReferralAction.READ)) {
            throw new NotFoundException();
        }
        show(id);
    }

    private void show(ReferralId id) {
        work.news().opened(id); // before it is read: what comes meanwhile stays new
        ReferralFile file = services.referrals().read(id);
        ReferralStatus status = work.history().status(id);
        Optional<Placement> placement = services.meetings().placement(id);
        List<ExceptionalAccess> exceptional = work.exceptional().of(id);
        boolean answers = status.allowed().contains(ReferralAction.PREPARE);
        reference = file.row().reference();
        removeAll();
        add(
                header(file, status, placement),
                new Whereabouts(status, placement, work.followUp().owed(status), services.clock()),
                new CaseNotes(status, services.people()));
        ExceptionalNotes.open(exceptional).forEach(note -> addComponentAtIndex(1, note));
        DocumentList documents = new DocumentList(services, id);
        Optional<RequestPanel> request = status.request()
                .map(asked -> new RequestPanel(
                        status,
                        asked,
                        work.desk(),
                        AnswerControls.on(services, file.content().caseFile()),
                        documents,
                        () -> show(id)));
        request.filter(panel -> answers).ifPresent(this::add);
        work.proposed().of(id).ifPresent(this::add);
        work.followUp()
                .inForce(status)
                .forEach(opinion -> add(OpinionPanel.of(opinion, work.followUp(), () -> show(id))));
        // who is asked something answers that first
        if (!answers
                && BEFORE_MEETING.contains(status.state())
                && status.allowed().contains(ReferralAction.ATTACH)) {
            AskFirst ask = new AskFirst();
            ask.show(services.programmes().nextQuestions(CaseBrief.judged(file)));
            add(ask);
        }
        add(
                new VerdictCards(file, services),
                columns(file, status, placement, documents, request.filter(panel -> !answers), exceptional));
    }

    private PageHeader header(ReferralFile file, ReferralStatus status, Optional<Placement> placement) {
        ReferralRow row = file.row();
        PageHeader header = new PageHeader(PatientName.of(row.patient())).withMark(StatusBadge.of(row.state()));
        if (row.urgency() == Urgency.URGENT) {
            header.withMark(StatusBadge.of(row.urgency()));
        }
        summary(CaseBrief.judged(file)).forEach(header::withSubtitle);
        header.withSubtitle(row.centreName(), row.referrerName());
        Span code = new Span(row.reference());
        code.addClassName("rc-code");
        header.withSubtitle(code);
        Runnable again = () -> show(row.id());
        header.withActions(Stream.of(
                        work.actions().triage(status, CaseBrief.judged(file), row.urgency(), again),
                        work.actions().referrer(status, again),
                        work.followUp().buttons(status, again),
                        work.actions()
                                .mistake(status, again, () -> UI.getCurrent().navigate(ReferralLinks.LIST)),
                        placement
                                .map(listed -> work.consultation().of(status, listed, again))
                                .orElseGet(() -> work.actions().unlisted(status, row, again)))
                .flatMap(List::stream)
                .toList());
        placement
                .filter(listed -> status.allowed().contains(ReferralAction.SCHEDULE))
                .ifPresent(listed -> {
                    Anchor agenda = new Anchor("seances/" + listed.meeting().id(), Texts.text("referral.agenda"));
                    agenda.addClassName("rc-link-button");
                    header.withActions(agenda);
                });
        return header;
    }

    /** Sex and age, disease and form, as recorded. */
    private List<String> summary(CaseFile facts) {
        Dictionary dictionary = services.programmes().dictionary();
        Stream<String> disease = Stream.of("disease", "subset").flatMap(key -> facts.latest(key).stream()
                .map(kept -> ValueText.of(dictionary.require(key), kept.value())));
        return Stream.concat(CaseTitle.known(facts, dictionary).stream(), disease)
                .toList();
    }

    private Div columns(
            ReferralFile file,
            ReferralStatus status,
            Optional<Placement> placement,
            DocumentList documents,
            Optional<RequestPanel> request,
            List<ExceptionalAccess> exceptional) {
        DraftContent content = file.content();
        Dictionary dictionary = services.programmes().dictionary();
        CaseDoubts doubts = CaseDoubts.of(services.programmes().checks().of(content.caseFile()));
        Div left = new Div();
        left.addClassName("rc-stack");
        CaseBrief brief = new CaseBrief(file, services.programmes());
        if (!brief.isEmpty()) {
            left.add(new Panel(Texts.text("case.course")).with(brief));
        }
        if (!content.caseFile().treatments().isEmpty()) {
            left.add(new Panel(Texts.text("referral.treatments"))
                    .with(new CourseTable(dictionary, content.caseFile().treatments(), doubts)));
        }
        Panel sources = new Panel(Texts.text("document.title"));
        SentLetter.of(services, status.id()).ifPresent(sources::with);
        left.add(sources.with(documents), new FactPanels(dictionary, content.caseFile(), doubts));
        Paragraph question = new Paragraph(content.question());
        question.addClassName("rf-question");
        Div right = new Div(new Panel(Texts.text("form.question")).with(question));
        right.addClassName("rc-stack");
        request.ifPresent(right::add);
        work.comments().of(placement).ifPresent(right::add);
        work.consultation().invited(status, () -> show(status.id())).ifPresent(right::add);
        if (status.allowed().contains(ReferralAction.WRITE)) {
            right.add(
                    new MessagesPanel(status, work.desk(), work.history()),
                    DoctorPanel.of(status, work.desk(), work.history(), () -> show(status.id())));
        }
        right.add(TimelinePanel.of(status.id(), work.history().timeline(status.id())), InformationPanel.of(file));
        if (status.allowed().contains(ReferralAction.SEE_READERS)) {
            right.add(ReadersPanel.of(work.history().readers(status.id())));
            ExceptionalNotes.all(exceptional).ifPresent(right::add);
        }
        Div columns = new Div(left, right);
        columns.addClassName("rf-columns");
        return columns;
    }

    @Override
    public Component bar() {
        return new Trail(new Crumb(Texts.text("referral.nav"), ReferralLinks.LIST), Crumb.here(reference));
    }

    @Override
    public String getPageTitle() {
        return Texts.text("referral.file.title", reference);
    }
}
