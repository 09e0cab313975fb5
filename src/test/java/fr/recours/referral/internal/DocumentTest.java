package fr.recours.referral.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.recours.referral.CaseDocument;
import fr.recours.referral.DocumentId;
import fr.recours.referral.DocumentState;
import fr.recours.referral.Documents;
import fr.recours.referral.OpenedDocument;
import fr.recours.referral.ReferralId;
import fr.recours.referral.internal.document.FileVault;
import fr.recours.referral.internal.document.SampleFiles;
import fr.recours.support.DemoPeople;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Autowired;

/** Sends documents and waits for their checks. */
abstract class DocumentTest extends ReferralTest {

    @Autowired
    Documents documents;

    @Autowired
    FileVault files;

    DocumentId send(String person, ReferralId referral, String name, byte[] content) {
        return sign.get(person, () -> documents.receive(referral, name, new ByteArrayInputStream(content)));
    }

    CaseDocument shown(String person, ReferralId referral, DocumentId id) {
        return sign.get(person, () -> documents.of(referral).stream()
                .filter(document -> document.id().equals(id))
                .findFirst()
                .orElseThrow());
    }

    /** As its sender sees it once the scheduler has had it checked. */
    CaseDocument checked(ReferralId referral, DocumentId id) {
        return await().atMost(Duration.ofSeconds(30))
                .until(() -> shown(DemoPeople.KERBRAT, referral, id), document -> !document.underWay());
    }

    DocumentId sent(ReferralId referral) {
        DocumentId id = send(DemoPeople.KERBRAT, referral, "EFR Orvanne 2025.pdf", SampleFiles.pdf());
        assertThat(checked(referral, id).state()).isEqualTo(DocumentState.NOT_SCANNED);
        return id;
    }

    static byte[] bytes(OpenedDocument opened) {
        try (InputStream in = opened.content()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
