package fr.recours.ui.rcp;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import fr.recours.access.FreshSignIn;
import fr.recours.rcp.Opinion;
import fr.recours.rcp.Opinions;
import fr.recours.shared.RefusedException;
import fr.recours.ui.kit.Texts;
import fr.recours.ui.referral.CommandDialog;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;

/** Asks the chair to sign, with the password once the sign-in is no longer fresh. */
@Component
class Signature {

    private final Opinions opinions;
    private final FreshSignIn fresh;

    Signature(Opinions opinions, FreshSignIn fresh) {
        this.opinions = opinions;
        this.fresh = fresh;
    }

    /** @param signed called once it is signed */
    void ask(Opinion opinion, Runnable signed) {
        PasswordField password = new PasswordField(Texts.text("opinion.sign.password"));
        password.setHelperText(Texts.text("opinion.sign.password.why"));
        password.getElement().setAttribute("autocomplete", "current-password");
        password.setVisible(!fresh.isFresh());
        new CommandDialog(Texts.text("opinion.sign.title"), Texts.text("opinion.sign"))
                .with(new Paragraph(Texts.text("opinion.sign.what")), password)
                .open(() -> sign(opinion, password), Texts.text("opinion.sign.done"), signed);
    }

    /** The dialog may have stood open longer than the sign-in is fresh: then the password is asked for after all. */
    private void sign(Opinion opinion, PasswordField password) {
        if (!fresh.isFresh()) {
            password.setVisible(true);
            prove(password.getValue());
        }
        opinions.sign(opinion.id(), opinion.revision());
    }

    private void prove(String password) {
        if (password.isEmpty()) {
            throw new RefusedException("rcp.sign.refused.fresh");
        }
        try {
            fresh.prove(password);
        } catch (AuthenticationException wrong) {
            throw new RefusedException("opinion.sign.wrong");
        }
    }
}
