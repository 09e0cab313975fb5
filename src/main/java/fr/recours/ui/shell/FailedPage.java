package fr.recours.ui.shell;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import fr.recours.ui.kit.Icon;
import fr.recours.ui.kit.Texts;

/** Something of ours broke while a page was opening: a reference, never a trace. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class FailedPage extends ErrorPage implements HasErrorParameter<Exception> {

    private static final long serialVersionUID = 1L;

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        Failure failure = Failure.of(parameter.getException());
        Span reference = new Span(Texts.text("failure.reference", failure.reference()));
        reference.addClassName("rc-code");
        say(Icon.WARNING, Texts.text("failure.page.title"), Texts.text("failure.page.text"), reference);
        return HttpStatusCode.INTERNAL_SERVER_ERROR.getCode();
    }
}
