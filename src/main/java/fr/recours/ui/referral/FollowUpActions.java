package fr.recours.ui.referral;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import fr.recours.access.People;
import fr.recours.access.Role;
import fr.recours.rcp.Implementation;
import fr.recours.rcp.Obligation;
import fr.recours.rcp.ObligationKind;
import fr.recours.rcp.ObligationState;
import fr.recours.rcp.Obligations;
import fr.recours.rcp.Opinion;
import fr.recours.rcp.OpinionState;
import fr.recours.rcp.Opinions;
import fr.recours.rcp.Papers;
import fr.recours.referral.ReferralAction;
import fr.recours.referral.ReferralId;
import fr.recours.referral.ReferralState;
import fr.recours.referral.ReferralStatus;
import fr.recours.shared.FrenchTime;
import fr.recours.shared.PersonId;
import fr.recours.ui.kit.ComponentTexts;
import fr.recours.ui.kit.Downloads;
import fr.recours.ui.kit.Notifications;
import fr.recours.ui.kit.PaperButton;
import fr.recours.ui.kit.Texts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What is done once an opinion is signed: read it, say what became of it, close the case. Only what this person may do. */
@Component
public class FollowUpActions {

    private static final Set<OpinionState> UNREAD = EnumSet.of(OpinionState.RELEASED, OpinionState.DELIVERED);
    private static final Set<ReferralState> AFTER_OPINION =
            EnumSet.of(ReferralState.OPINION_ISSUED, ReferralState.FOLLOW_UP);

    private final Opinions opinions;
    private final Obligations obligations;
    private final InclusionActions inclusions;
    private final Papers papers;
    private final People people;
    private final Downloads downloads;
    private final Clock clock;

    FollowUpActions(
            Opinions opinions,
            Obligations obligations,
            InclusionActions inclusions,
            Papers papers,
            People people,
            Downloads downloads,
            Clock clock) {
        this.opinions = opinions;
        this.obligations = obligations;
        this.inclusions = inclusions;
        this.papers = papers;
        this.people = people;
        this.downloads = downloads;
        this.clock = clock;
    }

    /** The versions in force of what was decided about a case, to this reader. */
    List<Opinion> inForce(ReferralStatus status) {
        return opinions.of(status.id()).stream()
                .filter(opinion -> !opinion.superseded())
                .toList();
    }

    /** What is owed first on a case after its opinion. */
    Optional<Obligation> owed(ReferralStatus status) {
        return AFTER_OPINION.contains(status.state())
                ? obligations.of(status.id()).stream()
                        .filter(one -> one.state().isOpen())
                        .findFirst()
                : Optional.empty();
    }

    String name(PersonId person) {
        return people.require(person).displayName();
    }

    /** A signed opinion, to be saved. */
    PaperButton paper(Opinion opinion) {
        return new PaperButton(Texts.text("opinion.pdf"), "opinion-pdf", downloads, () -> papers.opinion(opinion.id()));
    }

    /** (T13) The referrer's. */
    Optional<Button> acknowledgement(Opinion opinion, Runnable changed) {
        if (!people.current().is(Role.REFERRING_PHYSICIAN) || !UNREAD.contains(opinion.state())) {
            return Optional.empty();
        }
        return Optional.of(primary(OpinionCommands.button("acknowledge", () -> {
            opinions.acknowledge(opinion.id());
            changed.run();
            Notifications.success(Texts.text("opinion.acknowledge.done"));
        })));
    }

    /** What became of the opinion, by those who write on the case; and its end (T14), by the coordination. */
    List<Button> buttons(ReferralStatus status, Runnable changed) {
        List<Button> buttons = new ArrayList<>();
        if (AFTER_OPINION.contains(status.state()) && status.allowed().contains(ReferralAction.WRITE)) {
            buttons.add(OpinionCommands.button("followed", () -> record(status.id(), changed)));
        }
        if (status.allowed().contains(ReferralAction.EVOLVE) && awaited(status.id())) {
            buttons.add(primary(OpinionCommands.button(
                    "evolution", () -> UI.getCurrent().navigate(ReferralLinks.evolution(status.id())))));
        }
        if (AFTER_OPINION.contains(status.state()) && people.current().is(Role.COORDINATOR)) {
            buttons.addAll(inclusions.buttons(status.id(), changed));
        }
        if (status.allowed().contains(ReferralAction.REDISCUSS)
                && people.current().is(Role.COORDINATOR)) {
            buttons.add(OpinionCommands.button("rediscuss", () -> rediscuss(status, changed)));
        }
        if (status.allowed().contains(ReferralAction.CLOSE)) {
            Button close = OpinionCommands.button("close", () -> close(status.id(), status.revision(), changed));
            buttons.add(owed(status).isEmpty() ? primary(close) : close);
        }
        return buttons;
    }

    /** Asks what became of the opinion, and keeps it. @param changed called once it is kept */
    public void record(ReferralId referral, Runnable changed) {
        RadioButtonGroup<Implementation> outcome = new RadioButtonGroup<>(Texts.text("opinion.followed.what"));
        outcome.setItems(Arrays.stream(Implementation.values())
                .filter(one -> one != Implementation.UNKNOWN || people.current().is(Role.COORDINATOR))
                .toList());
        outcome.setItemLabelGenerator(Texts::label);
        outcome.setValue(Implementation.DONE);
        outcome.setTestId("implementation");
        TextArea reason = CaseCommands.area("opinion.followed.reason");
        OpinionCommands.dialog("followed")
                .with(outcome, reason)
                .open(
                        () -> obligations.record(referral, outcome.getValue(), reason.getValue()),
                        Texts.text("opinion.followed.done"),
                        changed);
    }

    /** Whether the referrer was asked how the patient has been. */
    private boolean awaited(ReferralId referral) {
        return obligations.of(referral).stream()
                .anyMatch(one -> one.kind() == ObligationKind.REDISCUSS_AT
                        && one.state().isOpen()
                        && one.state() != ObligationState.UPCOMING);
    }

    /** (T15) By the coordination, for a reason of its own. */
    private void rediscuss(ReferralStatus status, Runnable changed) {
        TextArea reason = CaseCommands.area("opinion.rediscuss.reason");
        reason.setTestId("reason");
        LocalDate today = FrenchTime.today(clock);
        DatePicker notBefore =
                ComponentTexts.localised(new DatePicker(Texts.text("opinion.rediscuss.notBefore"), today));
        notBefore.setMin(today);
        notBefore.setTestId("not-before");
        OpinionCommands.dialog("rediscuss")
                .with(new Paragraph(Texts.text("opinion.rediscuss.what")), reason, notBefore)
                .open(
                        () -> obligations.rediscuss(
                                status.id(),
                                status.revision(),
                                Objects.requireNonNullElse(notBefore.getValue(), today),
                                reason.getValue()),
                        Texts.text("opinion.rediscuss.done"),
                        changed);
    }

    /** (T14) @param changed called once it is closed */
    public void close(ReferralId referral, long revision, Runnable changed) {
        OpinionCommands.dialog("close")
                .with(new Paragraph(Texts.text("opinion.close.what")))
                .open(() -> obligations.close(referral, revision), Texts.text("opinion.close.done"), changed);
    }

    private static Button primary(Button button) {
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }
}
