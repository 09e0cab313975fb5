package fr.recours.ui.referral;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Paragraph;
import fr.recours.access.People;
import fr.recours.access.Role;
import fr.recours.rcp.Invitations;
import fr.recours.rcp.MeetingId;
import fr.recours.rcp.Placement;
import fr.recours.rcp.WrittenConsultations;
import fr.recours.referral.ReferralState;
import fr.recours.referral.ReferralStatus;
import fr.recours.referral.Urgency;
import fr.recours.shared.FrenchTime;
import fr.recours.shared.RefusedException;
import fr.recours.ui.kit.ComponentTexts;
import fr.recours.ui.kit.Panel;
import fr.recours.ui.kit.Texts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the coordination does with a case that stands on an agenda: its page, an expert asked for it alone, a decision in writing. */
@Component
class ConsultationActions {

    /** Days to answer in, proposed. */
    private static final int USUAL_DAYS = 3;

    private final WrittenConsultations consultations;
    private final Invitations invitations;
    private final People people;
    private final Clock clock;

    ConsultationActions(WrittenConsultations consultations, Invitations invitations, People people, Clock clock) {
        this.consultations = consultations;
        this.invitations = invitations;
        this.people = people;
        this.clock = clock;
    }

    /** Who is asked about the case, for the coordination; empty when nobody is. @param changed called after each end */
    Optional<Panel> invited(ReferralStatus status, Runnable changed) {
        return people.current().is(Role.COORDINATOR)
                ? InvitationsPanel.of(status.id(), invitations, FrenchTime.today(clock), changed)
                : Optional.empty();
    }

    /** @param changed called once somebody was invited */
    List<Button> of(ReferralStatus status, Placement listed, Runnable changed) {
        List<Button> actions = new ArrayList<>();
        if (!people.current().is(Role.COORDINATOR)) {
            return actions;
        }
        actions.add(new Button(
                Texts.text("case.page"), click -> UI.getCurrent().navigate(ReferralLinks.agendaCase(listed.itemId()))));
        Button invite = new Button(Texts.text("case.invite"), click -> invite(status, changed));
        invite.setTestId("act-invite");
        actions.add(invite);
        boolean urgent = status.triage()
                .filter(triage -> triage.priority() == Urgency.URGENT)
                .isPresent();
        if (status.state() == ReferralState.SCHEDULED && urgent && !listed.provisional()) {
            Button ask = new Button(Texts.text("consult.ask"), click -> ask(status));
            ask.setTestId("act-consult");
            actions.add(ask);
        }
        return actions;
    }

    private void invite(ReferralStatus status, Runnable changed) {
        ExpertField expert = new ExpertField(people.inRole(Role.INVITED_EXPERT));
        new CommandDialog(Texts.text("case.invite.title"), Texts.text("case.invite"))
                .with(new Paragraph(Texts.text("case.invite.what")), expert)
                .open(() -> invitations.invite(status.id(), expert.chosen()), Texts.text("case.invite.done"), changed);
    }

    private void ask(ReferralStatus status) {
        LocalDate today = FrenchTime.today(clock);
        DatePicker by = ComponentTexts.localised(new DatePicker(Texts.text("consult.ask.by")));
        by.setMin(today.plusDays(1));
        by.setValue(today.plusDays(USUAL_DAYS));
        by.setTestId("answer-by");
        MeetingId[] asked = new MeetingId[1];
        new CommandDialog(Texts.text("consult.ask.title"), Texts.text("consult.ask"))
                .with(new Paragraph(Texts.text("consult.ask.what")), by)
                .open(
                        () -> {
                            if (by.isEmpty()) {
                                throw new RefusedException("rcp.consult.refused.day");
                            }
                            asked[0] = consultations.ask(status.id(), by.getValue());
                        },
                        Texts.text("consult.ask.done"),
                        () -> UI.getCurrent().navigate("consultations/" + asked[0]));
    }
}
