package fr.recours.ui.obligation;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextArea;
import fr.recours.access.People;
import fr.recours.access.Role;
import fr.recours.rcp.Obligation;
import fr.recours.rcp.ObligationKind;
import fr.recours.rcp.ObligationState;
import fr.recours.rcp.Obligations;
import fr.recours.ui.kit.Notifications;
import fr.recours.ui.kit.Texts;
import fr.recours.ui.referral.CommandDialog;
import fr.recours.ui.referral.FollowUpActions;
import fr.recours.ui.referral.InclusionActions;
import fr.recours.ui.referral.ReferralLinks;
import java.util.ArrayList;
import java.util.List;

/** How something owed ends, each in its own way; only what this person may do. */
@org.springframework.stereotype.Component
class ObligationActions {

    private final Obligations obligations;
    private final FollowUpActions followUp;
    private final InclusionActions inclusions;
    private final People people;

    ObligationActions(Obligations obligations, FollowUpActions followUp, InclusionActions inclusions, People people) {
        this.obligations = obligations;
        this.followUp = followUp;
        this.inclusions = inclusions;
        this.people = people;
    }

    /** @param changed called after each act */
    List<Component> of(Obligation owed, Runnable changed) {
        boolean coordination = people.current().is(Role.COORDINATOR);
        boolean physician = people.current().is(Role.REFERRING_PHYSICIAN);
        List<Component> actions = new ArrayList<>();
        switch (owed.kind()) {
            case REDISCUSS_AT, NEXT_SESSION -> {
                if (coordination) {
                    actions.add(button("schedule", () -> schedule(owed, changed)));
                } else if (physician
                        && owed.kind() == ObligationKind.REDISCUSS_AT
                        && owed.state() != ObligationState.UPCOMING) {
                    actions.add(link(ReferralLinks.evolution(owed.referral()), "obligation.tell"));
                }
            }
            case OUTCOME_DUE -> actions.add(button("outcome", () -> followUp.record(owed.referral(), changed)));
            case DOCUMENT_DUE, ACTION_DUE, VISIT_DUE -> actions.add(button("meet", () -> meet(owed, changed)));
            case INCLUSION_DUE -> {
                if (coordination) {
                    actions.add(button("include", () -> inclusions.include(owed.referral(), changed)));
                }
            }
            case ACK_DUE -> {
                if (physician) {
                    actions.add(link(ReferralLinks.file(owed.referral()), "obligation.read"));
                }
            }
        }
        if (coordination) {
            Button cancel = button("cancel", () -> cancel(owed, changed));
            cancel.addThemeVariants(ButtonVariant.TERTIARY);
            actions.add(cancel);
        }
        return actions;
    }

    private void meet(Obligation owed, Runnable changed) {
        obligations.meet(owed.id());
        changed.run();
        Notifications.success(Texts.text("obligation.meet.done"));
    }

    private void cancel(Obligation owed, Runnable changed) {
        TextArea reason = new TextArea(Texts.text("obligation.reason"));
        reason.setWidthFull();
        reason.setTestId("reason");
        new CommandDialog(Texts.text("obligation.cancel.title"), Texts.text("obligation.cancel.confirm"))
                .with(reason)
                .open(
                        () -> obligations.cancel(owed.id(), reason.getValue()),
                        Texts.text("obligation.cancel.done"),
                        changed);
    }

    private void schedule(Obligation owed, Runnable changed) {
        ReviewChoice choice = new ReviewChoice(owed);
        new CommandDialog(
                        Texts.text("obligation.schedule.title", owed.reference()),
                        Texts.text("obligation.schedule.confirm"))
                .with(choice)
                .open(() -> choice.apply(obligations), Texts.text("obligation.schedule.done"), changed);
    }

    private static Button button(String what, Runnable act) {
        Button button = new Button(Texts.text("obligation." + what), click -> act.run());
        button.addThemeVariants(ButtonVariant.SMALL);
        button.setTestId("act-" + what);
        return button;
    }

    private static Anchor link(String path, String key) {
        Anchor link = new Anchor(path, Texts.text(key));
        link.addClassName("rc-link-button");
        return link;
    }
}
