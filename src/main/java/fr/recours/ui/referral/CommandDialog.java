package fr.recours.ui.referral;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import fr.recours.referral.SubmissionRefusedException;
import fr.recours.shared.RefusedException;
import fr.recours.shared.StaleRevisionException;
import fr.recours.ui.kit.Icon;
import fr.recours.ui.kit.Kbd;
import fr.recours.ui.kit.Notifications;
import fr.recours.ui.kit.Texts;
import org.springframework.dao.ConcurrencyFailureException;

/**
 * Asks what a command needs, runs it, and closes once it worked. What refuses it is said in the dialog, which keeps all that
 * was typed. Ctrl and Enter confirm.
 */
public final class CommandDialog extends Dialog {

    private static final String WIDTH = "min(560px, 96vw)";

    private final Div refusal = new Div();
    private final Div body = new Div();
    private final Button confirm = new Button();
    private boolean worked;

    /** @param action word on the button that confirms */
    public CommandDialog(String title, String action) {
        addClassName("rf-command");
        setHeaderTitle(title);
        setWidth(WIDTH);
        refusal.addClassNames("rc-callout", "rc-danger");
        refusal.getElement().setAttribute("role", "alert");
        refusal.setVisible(false);
        body.addClassName("rf-command-body");
        add(refusal, body);
        confirm.setText(action);
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        confirm.setSuffixComponent(new Kbd("Ctrl ↵"));
        confirm.addClickShortcut(Key.ENTER, KeyModifier.CONTROL)
                .listenOn(this)
                .resetFocusOnActiveElement(); // what is being typed counts
        confirm.setTestId("confirm");
        getFooter().add(new Button(Texts.text("action.cancel"), click -> close()), confirm);
    }

    /** Adds what is asked. */
    public CommandDialog with(Component... content) {
        body.add(content);
        return this;
    }

    /** @param left called when it closes without the command having worked */
    public CommandDialog abandoned(Runnable left) {
        addOpenedChangeListener(change -> {
            if (!change.isOpened() && !worked) {
                left.run();
            }
        });
        return this;
    }

    /**
     * Opens it.
     *
     * @param command what confirming does
     * @param done what is said once it worked
     * @param changed called after that
     */
    public void open(Runnable command, String done, Runnable changed) {
        open(command, () -> {
            changed.run();
            Notifications.success(done);
        });
    }

    /**
     * Opens it.
     *
     * @param command what confirming does
     * @param worked called once it worked, to say so
     */
    public void open(Runnable command, Runnable worked) {
        confirm.addClickListener(click -> {
            if (runs(command)) {
                this.worked = true;
                close();
                worked.run();
            }
        });
        open();
    }

    private boolean runs(Runnable command) {
        try {
            command.run();
            return true;
        } catch (RefusedException refused) {
            refuse(Texts.text(refused.messageKey(), refused.arguments()));
        } catch (StaleRevisionException | ConcurrencyFailureException late) {
            refuse(Texts.text("failure.stale"));
        } catch (SubmissionRefusedException values) {
            refuse(Texts.text(values.problems().getFirst().messageKey()));
        }
        return false;
    }

    private void refuse(String why) {
        refusal.removeAll();
        refusal.add(Icon.WARNING.create(), new Span(why));
        refusal.setVisible(true);
    }
}
