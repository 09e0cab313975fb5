package fr.recours.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.sidenav.SideNavItem;
import fr.recours.access.People;
import fr.recours.support.DemoPeople;
import fr.recours.support.IntegrationTest;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.security.test.context.support.WithAnonymousUser;
import org.springframework.security.test.context.support.WithMockUser;

/** What stands around the screens, for each role. */
@IntegrationTest
@ViewPackages(packages = "fr.recours.ui")
class ShellTest extends SpringBrowserlessTest {

    @Autowired
    private People people;

    @Test
    @WithAnonymousUser
    void nobodyGetsPastTheSignIn() {
        UI.getCurrent().navigate("programmes");
        assertThat(getCurrentView()).isInstanceOf(LoginView.class);
    }

    @Test
    @WithMockUser(username = DemoPeople.VIDAL, roles = "COORDINATOR")
    void theCoordinationStartsAtItsInboxWithEveryAreaAtTheSide() {
        UI.getCurrent().navigate("");
        assertThat(sideWords())
                .startsWith("Réception", "Dossiers", "Séances de RCP", "Avis à signer", "Échéances", "Programmes");
        assertThat(sideWords()).doesNotContain("Comptes", "Mes suivis");
        assertThat(heading()).isEqualTo("Réception");
    }

    @Test
    @WithMockUser(username = DemoPeople.KERBRAT, roles = "REFERRING_PHYSICIAN")
    void aReferringPhysicianStartsAtTheirReferralsAndSeesNoAgenda() {
        UI.getCurrent().navigate("");
        assertThat(sideWords()).startsWith("Dossiers").doesNotContain("Séances de RCP", "Réception", "Comptes");
        assertThat(heading()).isEqualTo("Dossiers");
    }

    @Test
    @WithMockUser(username = DemoPeople.PESSAC, roles = "TRACKING_DOCTOR")
    void aPatientsDoctorHasOneScreenAndNoSide() {
        UI.getCurrent().navigate("");
        assertThat(sideWords()).isEmpty();
        assertThat(heading()).isEqualTo("Mes suivis");
    }

    @Test
    @WithMockUser(username = DemoPeople.ADMINISTRATOR, roles = "ADMINISTRATOR")
    void theAdministratorSeesAccountsAndNoClinicalArea() {
        UI.getCurrent().navigate("");
        assertThat(heading()).isEqualTo("Comptes");
        assertThat(sideWords()).doesNotContain("Dossiers", "Séances de RCP", "Réception");
    }

    @Test
    @WithMockUser(username = DemoPeople.AUDITOR, roles = "AUDITOR")
    void theAuditorControlsExceptionalAccessesAndHasNoClinicalArea() {
        UI.getCurrent().navigate("");
        assertThat(heading()).isEqualTo("Accès exceptionnels");
        assertThat(sideWords()).doesNotContain("Dossiers", "Séances de RCP", "Réception", "Comptes");
    }

    @Test
    @WithMockUser(username = DemoPeople.AUDITOR, roles = "AUDITOR")
    void aRoleWithoutScreensIsToldSo() {
        ObjectProvider<NavigationEntry> none = new StaticListableBeanFactory().getBeanProvider(NavigationEntry.class);
        HomeView home = new HomeView(new Navigation(none), people);
        UI.getCurrent().add(home);
        assertThat(find(H2.class, home).single().getText()).isEqualTo("Aucun écran pour ce rôle");
    }

    @Test
    @WithMockUser(username = DemoPeople.AUDITOR, roles = "AUDITOR")
    void whatIsNotAllowedReadsLikeWhatIsNotThere() {
        UI.getCurrent().navigate("comptes");
        HasElement hidden = getCurrentView();
        String refused = hidden.getElement().getOuterHTML();
        UI.getCurrent().navigate("no-such-page");
        assertThat(getCurrentView()).isInstanceOf(MissingPage.class);
        assertThat(getCurrentView().getElement().getOuterHTML()).isEqualTo(refused);
        assertThat(heading()).isEqualTo("Page introuvable");
    }

    @Test
    @WithMockUser(username = DemoPeople.AUDITOR, roles = "AUDITOR")
    void theLanguageChosenIsKeptWithTheAccount() {
        UI.getCurrent().navigate("");
        languages.choose(UI.getCurrent(), Locale.ENGLISH);
        try {
            assertThat(people.current().language()).isEqualTo(Locale.ENGLISH);
            cleanVaadinEnvironment();
            initVaadinEnvironment();
            UI.getCurrent().navigate("");
            assertThat(heading()).isEqualTo("Exceptional access");
        } finally {
            languages.choose(UI.getCurrent(), Locale.FRENCH);
        }
    }

    @Autowired
    private Languages languages;

    private List<String> sideWords() {
        return find(SideNavItem.class).all().stream().map(SideNavItem::getLabel).toList();
    }

    private String heading() {
        return find(H1.class).single().getText();
    }
}
