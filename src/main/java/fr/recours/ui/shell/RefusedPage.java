package fr.recours.ui.shell;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import fr.recours.shared.RefusedException;
import fr.recours.ui.kit.Icon;
import fr.recours.ui.kit.Texts;
import org.springframework.http.HttpStatus;

/** A rule refused to open the page; it says which. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class RefusedPage extends ErrorPage implements HasErrorParameter<RefusedException> {

    private static final long serialVersionUID = 1L;

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<RefusedException> parameter) {
        RefusedException refused = parameter.getException();
        say(Icon.LOCK, Texts.text("failure.refused.title"), Texts.text(refused.messageKey(), refused.arguments()));
        return HttpStatus.CONFLICT.value();
    }
}
