package fr.recours.ui.admin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import fr.recours.access.FreshSignIn;
import fr.recours.referral.ExceptionalAccess;
import fr.recours.referral.ExceptionalAccess.Step;
import fr.recours.referral.ExceptionalAccesses;
import fr.recours.referral.ExceptionalState;
import fr.recours.ui.kit.Notifications;
import fr.recours.ui.kit.PasswordAgain;
import fr.recours.ui.kit.Texts;
import fr.recours.ui.referral.CommandDialog;
import fr.recours.ui.referral.ReferralLinks;
import java.util.ArrayList;
import java.util.List;

/** What can be done about an exceptional access: what the server allows this person now, and nothing else. */
@org.springframework.stereotype.Component
class ExceptionalActions {

    private final ExceptionalAccesses accesses;
    private final FreshSignIn fresh;

    ExceptionalActions(ExceptionalAccesses accesses, FreshSignIn fresh) {
        this.accesses = accesses;
        this.fresh = fresh;
    }

    /** @param changed called after each act */
    List<Component> of(ExceptionalAccess access, Runnable changed) {
        List<Component> actions = new ArrayList<>();
        if (access.allowed().contains(Step.READ)) {
            Anchor read = new Anchor(ReferralLinks.exceptional(access.referral()), Texts.text("exceptional.read"));
            read.addClassName("rc-link-button");
            actions.add(read);
        }
        if (access.allowed().contains(Step.AGREE)) {
            Button agree = button("agree", () -> agree(access, changed));
            agree.addThemeVariants(ButtonVariant.PRIMARY);
            actions.add(agree);
        }
        if (access.allowed().contains(Step.END)) {
            actions.add(button(endWord(access), () -> end(access, changed)));
        }
        return actions;
    }

    private static String endWord(ExceptionalAccess access) {
        if (access.state() == ExceptionalState.OPEN) {
            return "end";
        }
        return access.allowed().contains(Step.AGREE) ? "refuse" : "takeBack";
    }

    private void agree(ExceptionalAccess access, Runnable changed) {
        PasswordAgain password = new PasswordAgain(fresh);
        new CommandDialog(Texts.text("exceptional.agree.title", access.reference()), Texts.text("exceptional.agree"))
                .with(
                        new Paragraph(Texts.text(
                                "exceptional.agree.what", access.asked().name())),
                        new Paragraph(access.explanation()),
                        password)
                .open(
                        () -> {
                            password.prove();
                            accesses.agree(access.id());
                        },
                        Texts.text("exceptional.agree.done"),
                        changed);
    }

    private void end(ExceptionalAccess access, Runnable changed) {
        accesses.end(access.id());
        changed.run();
        Notifications.success(Texts.text("exceptional.end.done"));
    }

    private static Button button(String what, Runnable act) {
        Button button = new Button(Texts.text("exceptional." + what), click -> act.run());
        button.setTestId("act-" + what);
        return button;
    }
}
