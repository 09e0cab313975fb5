package fr.recours.referral.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import fr.recours.audit.AuditAction;
import fr.recours.referral.DocumentChecks;
import fr.recours.referral.DocumentId;
import fr.recours.referral.DocumentKind;
import fr.recours.referral.DocumentState;
import fr.recours.referral.DocumentUse;
import fr.recours.referral.Documents;
import fr.recours.referral.ReferralId;
import fr.recours.referral.RequestedItemId;
import fr.recours.shared.NotFoundException;
import fr.recours.support.DemoPeople;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;

/** Whose documents are whose: to anybody else they look like none. */
class DocumentsAccessTest extends DocumentTest {

    private List<Consumer<DocumentId>> ways() {
        return List.of(
                id -> documents.open(id, DocumentUse.VIEW),
                id -> documents.open(id, DocumentUse.DOWNLOAD),
                id -> documents.describe(id, DocumentKind.LETTER, null),
                id -> documents.identityIn(id),
                id -> documents.keepIdentity(id),
                id -> documents.removeIdentity(id),
                id -> documents.remove(id),
                id -> documents.restore(id));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                DemoPeople.ZEROUAL,
                DemoPeople.MAUBERT,
                DemoPeople.SARRAZIN,
                DemoPeople.VAUBERT,
                DemoPeople.PESSAC,
                DemoPeople.ADMINISTRATOR,
                DemoPeople.AUDITOR
            })
    void aDocumentOfSomebodyElsesCaseLooksLikeNone(String person) {
        ReferralId referral = submitted(DemoPeople.KERBRAT);
        DocumentId id = sent(referral);
        DocumentId missing = new DocumentId(UUID.randomUUID());
        sign.as(person, () -> {
            for (Consumer<DocumentId> way : ways()) {
                Throwable none = catchThrowable(() -> way.accept(missing));
                assertThat(none).isExactlyInstanceOf(NotFoundException.class);
                assertThat(catchThrowable(() -> way.accept(id)))
                        .isExactlyInstanceOf(NotFoundException.class)
                        .hasMessage(none.getMessage());
            }
            assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> documents.of(referral));
            assertThatExceptionOfType(NotFoundException.class)
                    .isThrownBy(() -> documents.receive(referral, "a.pdf", InputStream.nullInputStream()));
        });
        assertThat(audited(AuditAction.ACCESS_REFUSED, id.value())).hasSize(ways().size());
    }

    static Stream<Method> everyMethodButTheLimits() {
        return Stream.of(Documents.class.getMethods())
                .filter(method -> !method.getName().equals("limits"));
    }

    @ParameterizedTest
    @MethodSource
    void everyMethodButTheLimits(Method method) {
        SecurityContextHolder.clearContext();
        Object[] arguments = Stream.of(method.getParameterTypes())
                .map(DocumentsAccessTest::argument)
                .toArray();
        assertThatExceptionOfType(InvocationTargetException.class)
                .isThrownBy(() -> method.invoke(documents, arguments))
                .havingCause()
                .isInstanceOf(AccessDeniedException.class);
    }

    private static Object argument(Class<?> type) {
        return Set.of(
                        ReferralId.random(),
                        new DocumentId(UUID.randomUUID()),
                        new RequestedItemId(UUID.randomUUID()),
                        DocumentKind.OTHER,
                        DocumentUse.VIEW,
                        LocalDate.of(2026, 1, 21),
                        "a.pdf",
                        InputStream.nullInputStream())
                .stream()
                .filter(type::isInstance)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no argument of type " + type));
    }

    @Test
    void theAdministratorAndNobodyElseSeesHowChecksAreDoing() {
        sent(draft(DemoPeople.KERBRAT).id());
        DocumentChecks checks = sign.get(DemoPeople.ADMINISTRATOR, documents::checks);
        assertThat(checks.scanner()).isEqualTo(DocumentChecks.Scanner.NONE);
        assertThat(checks.unscannedServed()).isTrue();
        assertThat(checks.counts().get(DocumentState.NOT_SCANNED)).isPositive();
        for (String other : List.of(DemoPeople.KERBRAT, DemoPeople.VIDAL, DemoPeople.AUDITOR)) {
            sign.as(other, () -> assertThatExceptionOfType(AccessDeniedException.class)
                    .isThrownBy(documents::checks));
        }
    }
}
