package fr.recours.ui.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import fr.recours.access.People;
import fr.recours.referral.CaseDocument;
import fr.recours.referral.DocumentId;
import fr.recours.referral.DocumentState;
import fr.recours.referral.Documents;
import fr.recours.referral.InformationOrder;
import fr.recours.referral.ItemOrder;
import fr.recours.referral.ReferralDesk;
import fr.recours.referral.ReferralHistory;
import fr.recours.referral.ReferralId;
import fr.recours.referral.ReferralState;
import fr.recours.referral.Referrals;
import fr.recours.referral.RequestedItemId;
import fr.recours.shared.FrenchTime;
import fr.recours.support.DemoPeople;
import fr.recours.support.IntegrationTest;
import fr.recours.support.SignIn;
import fr.recours.support.SubmittedCases;
import fr.recours.ui.kit.Texts;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithUserDetails;

/** A document that is asked for, on the page of its case: sent where it is asked, and counted once it passed its check. */
@IntegrationTest
class AskedDocumentPageTest extends SpringBrowserlessTest {

    @Autowired
    private SubmittedCases cases;

    @Autowired
    private SignIn signIn;

    @Autowired
    private Referrals referrals;

    @Autowired
    private ReferralDesk desk;

    @Autowired
    private ReferralHistory history;

    @Autowired
    private Documents documents;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private ReferralId asked() {
        ReferralId id = cases.submit(DemoPeople.KERBRAT);
        signIn.as(DemoPeople.VIDAL, () -> {
            desk.assign(id, history.status(id).revision(), people.current().id());
            desk.ask(
                    id,
                    history.status(id).revision(),
                    new InformationOrder(
                            List.of(ItemOrder.document("Compte rendu du scanner")),
                            FrenchTime.today(clock).plusDays(9)));
        });
        return id;
    }

    private DocumentId received(ReferralId id) throws Exception {
        RequestedItemId item =
                history.status(id).request().orElseThrow().items().getFirst().id();
        DocumentId document = documents.receive(
                id, item, "scanner.pdf", new ByteArrayInputStream("EFR".getBytes(StandardCharsets.UTF_8)));
        await().pollInSameThread().atMost(Duration.ofSeconds(30)).until(() -> documents.of(id).stream()
                .noneMatch(CaseDocument::underWay));
        return document;
    }

    private void becomes(DocumentId id, DocumentState state) {
        jdbc.sql("update document set state = ?, rejection = null, type = 'PDF' where id = ?")
                .params(state.name(), id.value())
                .update();
    }

    private void open(ReferralId id) {
        navigate(ReferralLinks.file(id), ReferralFileView.class);
    }

    private String words(String testId) {
        return find(Component.class).withTestId(testId).single().getElement().getTextRecursively();
    }

    @Test
    @WithUserDetails(DemoPeople.KERBRAT)
    void aFileSentWhereItIsAskedAnswersOnceItPassedItsCheck() throws Exception {
        ReferralId id = asked();
        open(id);
        assertThat(find(DocumentUpload.class).all()).hasSize(2);
        assertThat(find(DocumentUpload.class).withTestId("answer-upload").exists())
                .isTrue();
        assertThat(find(DocumentList.class).all()).hasSize(1);

        assertThat(find(Component.class).withTestId("ask-first").exists())
                .as("what is asked comes first")
                .isFalse();

        DocumentId document = received(id);
        open(id);
        assertThat(words("asked-files"))
                .as("refused, and why")
                .contains(Texts.label(DocumentState.REJECTED), Texts.text("document.why.TYPE"));
        becomes(document, DocumentState.PENDING_SCAN);
        open(id);
        assertThat(words("asked-files")).contains("scanner.pdf").contains(Texts.label(DocumentState.PENDING_SCAN));
        test(find(Button.class).withTestId("send-answers").single()).click();
        assertThat(referrals.row(id).state()).isEqualTo(ReferralState.INFO_REQUESTED);

        becomes(document, DocumentState.CLEAN);
        find(DocumentList.class).single().refresh();
        assertThat(words("asked-files")).contains(Texts.label(DocumentState.CLEAN));
        test(find(Button.class).withTestId("send-answers").single()).click();
        assertThat(referrals.row(id).state()).isEqualTo(ReferralState.TRIAGE);
        assertThat(find(DocumentUpload.class).withTestId("answer-upload").exists())
                .isFalse();
        assertThat(words("request")).contains("scanner.pdf");
    }

    @Test
    @WithUserDetails(DemoPeople.VIDAL)
    void aRequestIsForNoDayTheDeskWouldRefuse() {
        ReferralId id = cases.submit(DemoPeople.KERBRAT);
        open(id);
        test(find(Button.class).withTestId("act-ask").single()).click();

        DatePicker due = find(DatePicker.class).single();
        assertThat(due.getMax()).isEqualTo(desk.furthestAnswerDay());
        assertThat(due.getMin()).isEqualTo(FrenchTime.today(clock).plusDays(1));
    }
}
