package fr.recours.ui.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import fr.recours.shared.NotFoundException;
import fr.recours.shared.RefusedException;
import fr.recours.shared.StaleRevisionException;
import fr.recours.ui.kit.Notifications;
import fr.recours.ui.kit.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.security.access.AccessDeniedException;

/** What a click says when it fails. The page stays as it is, with all that was typed; nobody sees a stack trace. */
class ListenerFailures implements ErrorHandler {

    private static final long serialVersionUID = 1L;

    @Override
    public void error(ErrorEvent event) {
        Throwable thrown = event.getThrowable();
        UI ui = UI.getCurrent();
        String refusal = ui == null ? null : refusal(thrown);
        if (refusal != null) {
            Notifications.refused(refusal);
            return;
        }
        Failure failure = Failure.of(thrown);
        if (ui != null) {
            Notifications.failure(failure.reference());
        }
    }

    /** What to tell when it is no fault of ours; none for a fault. What is not allowed reads as what is not there. */
    private static @Nullable String refusal(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            String text =
                    switch (cause) {
                        case RefusedException refused -> Texts.text(refused.messageKey(), refused.arguments());
                        case StaleRevisionException stale -> Texts.text("failure.stale");
                        case ConcurrencyFailureException late -> Texts.text("failure.stale");
                        case NotFoundException gone -> Texts.text("failure.gone");
                        case AccessDeniedException denied -> Texts.text("failure.gone");
                        default -> null;
                    };
            if (text != null) {
                return text;
            }
        }
        return null;
    }
}
