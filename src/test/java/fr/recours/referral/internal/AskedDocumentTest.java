package fr.recours.referral.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import fr.recours.referral.CaseDocument;
import fr.recours.referral.DocumentId;
import fr.recours.referral.DocumentState;
import fr.recours.referral.Documents;
import fr.recours.referral.InformationOrder;
import fr.recours.referral.ItemAnswer;
import fr.recours.referral.ItemOrder;
import fr.recours.referral.ReferralDesk;
import fr.recours.referral.ReferralHistory;
import fr.recours.referral.ReferralId;
import fr.recours.referral.RequestedItem;
import fr.recours.referral.RequestedItemId;
import fr.recours.referral.RequestedKind;
import fr.recours.referral.internal.document.SampleFiles;
import fr.recours.shared.FrenchTime;
import fr.recours.shared.NotFoundException;
import fr.recours.support.DemoPeople;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A document that is asked for is answered by the file itself, once that passed its check. */
class AskedDocumentTest extends ReferralTest {

    @Autowired
    private ReferralDesk desk;

    @Autowired
    private ReferralHistory history;

    @Autowired
    private Documents documents;

    @Autowired
    private Clock clock;

    private ReferralId asked(ItemOrder... items) {
        ReferralId id = submitted(DemoPeople.KERBRAT);
        sign.as(DemoPeople.VIDAL, () -> {
            desk.assign(id, seen(id), people.current().id());
            desk.ask(
                    id,
                    seen(id),
                    new InformationOrder(
                            Stream.of(items).toList(), FrenchTime.today(clock).plusDays(14)));
        });
        return id;
    }

    private long seen(ReferralId id) {
        return history.status(id).revision();
    }

    private RequestedItem item(ReferralId id, RequestedKind kind) {
        return sign.get(DemoPeople.KERBRAT, () -> history.status(id).request().orElseThrow().items().stream()
                .filter(item -> item.kind() == kind)
                .findFirst()
                .orElseThrow());
    }

    private DocumentId send(ReferralId id, RequestedItemId item, String person) {
        return sign.get(
                person, () -> documents.receive(id, item, "EFR.pdf", new ByteArrayInputStream(SampleFiles.pdf())));
    }

    private CaseDocument settled(ReferralId id, DocumentId document) {
        return await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> sign.get(DemoPeople.KERBRAT, () -> documents.of(id).stream()
                                .filter(one -> one.id().equals(document))
                                .findFirst()
                                .orElseThrow()),
                        one -> !one.underWay());
    }

    private void becomes(DocumentId id, DocumentState state) {
        jdbc.sql("update document set state = ? where id = ?")
                .params(state.name(), id.value())
                .update();
    }

    private void send(ReferralId id, Map<RequestedItemId, ItemAnswer> answers) {
        sign.as(DemoPeople.KERBRAT, () -> desk.answer(id, seen(id), answers, Map.of()));
    }

    @Test
    void itIsAnsweredByItsFileOnceThatPassedItsCheckAndNotBefore() {
        ReferralId id = asked(ItemOrder.document("Compte rendu des EFR"));
        RequestedItemId item = item(id, RequestedKind.DOCUMENT).id();
        DocumentId sent = send(id, item, DemoPeople.CHASTAING);
        assertThat(settled(id, sent).item()).isEqualTo(item);

        for (DocumentState notServed : new DocumentState[] {DocumentState.PENDING_SCAN, DocumentState.SCAN_ERROR}) {
            becomes(sent, notServed);
            send(id, Map.of());
            assertThat(item(id, RequestedKind.DOCUMENT).isOpen())
                    .as(notServed.name())
                    .isTrue();
            assertThat(stateOf(id)).isEqualTo("INFO_REQUESTED");
        }
        becomes(sent, DocumentState.CLEAN);
        send(id, Map.of());

        assertThat(item(id, RequestedKind.DOCUMENT).state()).isEqualTo(RequestedItem.State.ANSWERED);
        assertThat(item(id, RequestedKind.DOCUMENT).answer()).isEqualTo(ItemAnswer.of(""));
        assertThat(stateOf(id)).isEqualTo("TRIAGE");
    }

    @Test
    void oneThatCannotBeHadIsAnsweredByWordsAndAFileThatCameByItselfAnswersNothing() {
        ReferralId id = asked(ItemOrder.document("Scanner de 2024"));
        DocumentId byItself = sign.get(
                DemoPeople.KERBRAT,
                () -> documents.receive(id, "EFR.pdf", new ByteArrayInputStream(SampleFiles.pdf())));
        assertThat(settled(id, byItself).item()).isNull();
        becomes(byItself, DocumentState.CLEAN);
        send(id, Map.of());
        assertThat(item(id, RequestedKind.DOCUMENT).isOpen()).isTrue();

        send(id, Map.of(item(id, RequestedKind.DOCUMENT).id(), ItemAnswer.of("Jamais fait.")));
        assertThat(item(id, RequestedKind.DOCUMENT).answer()).isEqualTo(ItemAnswer.of("Jamais fait."));
    }

    @Test
    void aFileIsTakenOnlyForADocumentThatIsWaitedForInThisCase() {
        ReferralId id = asked(ItemOrder.document("Compte rendu"), ItemOrder.question("Depuis quand ?"));
        ReferralId other = asked(ItemOrder.document("Autre"));
        RequestedItemId document = item(id, RequestedKind.DOCUMENT).id();
        for (RequestedItemId wrong : new RequestedItemId[] {
            item(id, RequestedKind.QUESTION).id(),
            item(other, RequestedKind.DOCUMENT).id()
        }) {
            assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> send(id, wrong, DemoPeople.KERBRAT));
        }
        send(id, Map.of(document, ItemAnswer.of("Jamais fait.")));
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> send(id, document, DemoPeople.KERBRAT));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(
                        () -> send(other, item(other, RequestedKind.DOCUMENT).id(), DemoPeople.ZEROUAL));
        assertThat(count("document", id)).isZero();
    }
}
