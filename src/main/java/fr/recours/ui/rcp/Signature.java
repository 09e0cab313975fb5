package fr.recours.ui.rcp;

import com.vaadin.flow.component.html.Paragraph;
import fr.recours.access.FreshSignIn;
import fr.recours.rcp.Opinion;
import fr.recours.rcp.Opinions;
import fr.recours.ui.kit.PasswordAgain;
import fr.recours.ui.kit.Texts;
import fr.recours.ui.referral.CommandDialog;
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
        PasswordAgain password = new PasswordAgain(fresh);
        new CommandDialog(Texts.text("opinion.sign.title"), Texts.text("opinion.sign"))
                .with(new Paragraph(Texts.text("opinion.sign.what")), password)
                .open(
                        () -> {
                            password.prove();
                            opinions.sign(opinion.id(), opinion.revision());
                        },
                        Texts.text("opinion.sign.done"),
                        signed);
    }
}
