package fr.recours.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import fr.recours.support.DemoPeople;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** One draft open in two browsers: whoever saves second is told so, chooses, and nothing that was typed is lost. */
@BrowserTest
class TwoBrowsersIT {

    /** A loaded machine answers late; it must answer right. */
    private static final double PATIENCE_MS = 30_000;

    @LocalServerPort
    private int port;

    @BeforeAll
    static void waitLonger() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
    }

    @Test
    void theSecondToSaveIsToldAndBothEditsCanBeKept() {
        String address = "http://localhost:" + port;
        try (Visit office = Visit.at(address).signIn(DemoPeople.KERBRAT);
                Visit ward = Visit.at(address).signIn(DemoPeople.KERBRAT)) {
            ReferralFormPage here = ReferralFormPage.openNew(office);
            ward.page().navigate(office.page().url());
            ReferralFormPage there = ReferralFormPage.of(ward);
            assertThat(there.input("mrss")).hasValue("");

            here.type("mrss", "18").type("question", "Autogreffe ?").untilSaved();
            there.type("dlco_pct", "44").type("mrss", "22");
            assertThat(trouble(ward)).containsText("modifié ailleurs");
            assertThat(trouble(ward)).containsText("rien de ce que vous avez tapé ici n’est perdu");
            assertThat(there.input("dlco_pct")).hasValue("44");

            ward.button("Recharger en gardant ma saisie").click();
            assertThat(trouble(ward)).isHidden();
            assertThat(there.input("question")).hasValue("Autogreffe ?");
            assertThat(there.input("dlco_pct")).hasValue("44");
            assertThat(there.input("mrss")).hasValue("22");

            here.type("fvc_pct", "64");
            assertThat(trouble(office)).containsText("modifié ailleurs");
            assertThat(here.input("fvc_pct")).hasValue("64");
            office.button("Recharger sans ma saisie").click();
            assertThat(trouble(office)).isHidden();
            assertThat(here.input("fvc_pct")).hasValue("");
            assertThat(here.input("mrss")).hasValue("22");
            here.type("fvc_pct", "66").untilSaved();

            ward.page().reload();
            assertThat(there.input("fvc_pct")).hasValue("66");
            assertThat(there.input("mrss")).hasValue("22");
            assertThat(there.input("dlco_pct")).hasValue("44");
            assertThat(there.input("question")).hasValue("Autogreffe ?");
        }
    }

    private static Locator trouble(Visit visit) {
        return visit.page().getByTestId("save-trouble");
    }
}
