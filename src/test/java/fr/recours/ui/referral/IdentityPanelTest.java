package fr.recours.ui.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import fr.recours.referral.CaseDocument;
import fr.recours.referral.Documents;
import fr.recours.referral.FileIdentity;
import fr.recours.referral.ReferralId;
import fr.recours.referral.Urgency;
import fr.recours.referral.internal.document.SampleDicom;
import fr.recours.support.DemoPeople;
import fr.recours.support.IntegrationTest;
import fr.recours.support.SubmittedCases;
import fr.recours.ui.kit.Texts;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithUserDetails;

/** The sender of a DICOM file is shown whom it names, and takes that out with one click. */
@IntegrationTest
@WithUserDetails(DemoPeople.KERBRAT)
class IdentityPanelTest extends SpringBrowserlessTest {

    @Autowired
    private SubmittedCases cases;

    @Autowired
    private Documents documents;

    @Autowired
    private FormServices services;

    @Autowired
    private JdbcClient jdbc;

    private ReferralId referral;
    private DocumentList list;

    @BeforeEach
    void show() {
        referral = cases.draft(DemoPeople.KERBRAT, Urgency.ROUTINE).id();
        list = new DocumentList(services, referral);
        UI.getCurrent().add(list);
    }

    private CaseDocument send(byte[] dicom) throws IOException {
        documents.receive(referral, "coupe.dcm", new ByteArrayInputStream(dicom));
        CaseDocument sent = checked();
        list.refresh();
        return sent;
    }

    private CaseDocument checked() {
        return await().pollInSameThread()
                .atMost(Duration.ofSeconds(30))
                .until(() -> documents.of(referral).getFirst(), document -> !document.underWay());
    }

    private int readings(CaseDocument document) {
        return jdbc.sql("select count(*) from audit_entry where action = 'DOCUMENT_READ' and detail = ?")
                .param(document.id() + " IDENTITY")
                .query(Integer.class)
                .single();
    }

    private String panel() {
        return find(IdentityPanel.class).single().getElement().getTextRecursively();
    }

    private void choose(String button) {
        test(find(Button.class).withTestId(button).single()).click();
    }

    @Test
    void whatItTellsIsShownAndTakenOutWithOneClick() throws IOException {
        CaseDocument sent = send(SampleDicom.named());
        assertThat(panel()).contains(Texts.text("document.identity.title")).doesNotContain("ZZYX");
        assertThat(readings(sent)).as("nobody asked yet").isZero();
        choose("document-identity-see");
        assertThat(panel()).contains("ZZYXPATRONYME Qwvprenom", "12/03/1979", "IPP-7788990");
        assertThat(readings(sent)).isOne();
        choose("document-identity-remove");
        assertThat(checked().identity()).isEqualTo(FileIdentity.REMOVED);
        list.refresh();
        assertThat(find(IdentityPanel.class).exists()).isFalse();
        assertThat(list.getElement().getTextRecursively())
                .contains(Texts.text("document.identity.removed"))
                .doesNotContain("ZZYX");
    }

    @Test
    void whatIsKeptIsRemindedOfAndCanStillBeTakenOut() throws IOException {
        send(SampleDicom.named());
        choose("document-identity-keep");
        assertThat(checked().identity()).isEqualTo(FileIdentity.KEPT);
        assertThat(panel()).contains(Texts.text("document.identity.kept")).doesNotContain("ZZYX");
        choose("document-identity-remove");
        assertThat(checked().identity()).isEqualTo(FileIdentity.REMOVED);
    }

    @Test
    void aNameThatMayStandInThePictureIsWarnedOfUntilSomebodyLooked() throws IOException {
        send(SampleDicom.ultrasound());
        assertThat(panel()).contains(Texts.text("document.identity.writtenOn"));
        choose("document-identity-remove");
        assertThat(checked().identity()).isEqualTo(FileIdentity.REMOVED);
        list.refresh();
        assertThat(panel())
                .isEqualTo(Texts.text("document.identity.writtenOn") + Texts.text("document.identity.nameless"));
        choose("document-identity-nameless");
        assertThat(checked().writtenOn()).isFalse();
        assertThat(find(IdentityPanel.class).exists()).isFalse();
    }

    @Test
    void aFileThatNamesNobodyIsNotAskedAbout() throws IOException {
        assertThat(send(SampleDicom.nameless()).identity()).isEqualTo(FileIdentity.NONE);
        assertThat(find(IdentityPanel.class).exists()).isFalse();
    }
}
