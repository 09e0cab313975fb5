package fr.recours.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.VaadinSession;
import fr.recours.shared.NotFoundException;
import fr.recours.shared.RefusedException;
import fr.recours.support.DemoPeople;
import fr.recours.support.IntegrationTest;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.test.context.support.WithMockUser;

@IntegrationTest
@ViewPackages(packages = "fr.recours.ui")
@WithMockUser(username = DemoPeople.AUDITOR, roles = "AUDITOR")
class ListenerFailuresTest extends SpringBrowserlessTest {

    @Test
    void aFaultIsToldByItsReferenceAndNeverByItsMessage() {
        assertThat(said(new IllegalStateException("secret of the server")))
                .contains("L’action n’a pas abouti", "Référence")
                .doesNotContain("secret");
    }

    @Test
    void aRefusalIsToldInItsOwnWords() {
        assertThat(said(new RefusedException("failure.stale"))).contains("modifié ce dossier entre-temps");
    }

    @Test
    void whatIsDeniedReadsLikeWhatIsGone() {
        String gone = said(new NotFoundException());
        assertThat(said(new AccessDeniedException("this role may not"))).isEqualTo(gone);
    }

    private String said(Exception thrown) {
        find(Notification.class).all().forEach(Notification::close);
        roundTrip();
        VaadinSession.getCurrent().getErrorHandler().error(new ErrorEvent(thrown));
        roundTrip();
        return find(Notification.class).single().getElement().getTextRecursively();
    }
}
