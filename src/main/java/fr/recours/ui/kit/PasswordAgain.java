package fr.recours.ui.kit;

import com.vaadin.flow.component.textfield.PasswordField;
import fr.recours.access.FreshSignIn;
import fr.recours.shared.RefusedException;
import org.springframework.security.core.AuthenticationException;

/** Asks for the password once more, in sight once the sign-in is no longer fresh. */
public final class PasswordAgain extends PasswordField {

    private static final long serialVersionUID = 1L;

    private final transient FreshSignIn fresh;

    public PasswordAgain(FreshSignIn fresh) {
        super(Texts.text("password.again"));
        this.fresh = fresh;
        setHelperText(Texts.text("password.again.why"));
        getElement().setAttribute("autocomplete", "current-password");
        setVisible(!fresh.isFresh());
    }

    /**
     * Makes the sign-in fresh. The page may have stood open longer than it was: then the password is asked for after all.
     *
     * @throws RefusedException when the password is missing or wrong
     */
    public void prove() {
        if (fresh.isFresh()) {
            return;
        }
        setVisible(true);
        if (isEmpty()) {
            throw new RefusedException("password.again.missing");
        }
        try {
            fresh.prove(getValue());
        } catch (AuthenticationException wrong) {
            throw new RefusedException("password.again.wrong");
        }
    }
}
