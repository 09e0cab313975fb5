package fr.recours.referral.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import fr.recours.audit.AuditAction;
import fr.recours.audit.AuditTrail;
import fr.recours.referral.CaseReader;
import fr.recours.referral.CaseScope;
import fr.recours.referral.DocumentId;
import fr.recours.referral.DocumentUse;
import fr.recours.referral.Documents;
import fr.recours.referral.ExceptionalAccess;
import fr.recours.referral.ExceptionalAccessId;
import fr.recours.referral.ExceptionalState;
import fr.recours.referral.FindableCases;
import fr.recours.referral.PatientIdentity;
import fr.recours.referral.ReferralAction;
import fr.recours.referral.ReferralDesk;
import fr.recours.referral.ReferralFile;
import fr.recours.referral.ReferralHistory;
import fr.recours.referral.ReferralId;
import fr.recours.referral.internal.document.SampleFiles;
import fr.recours.shared.NotFoundException;
import fr.recours.shared.RefusedException;
import fr.recours.support.DemoPeople;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** What an exceptional access opens, to whom, until when, and what it leaves behind. */
class ExceptionalReadingTest extends ExceptionalTest {

    /** Whether each of them reads a case of CHU de Valmont that stands on no agenda, whatever an administrator was given. */
    private static final Map<String, Boolean> OTHERS = Map.of(
            DemoPeople.KERBRAT, true,
            DemoPeople.CHASTAING, true,
            DemoPeople.VIDAL, true,
            DemoPeople.ZEROUAL, false,
            DemoPeople.MAUBERT, false,
            DemoPeople.SARRAZIN, false,
            DemoPeople.VAUBERT, false,
            DemoPeople.PESSAC, false,
            DemoPeople.AUDITOR, false);

    @Autowired
    private ReferralHistory history;

    @Autowired
    private ReferralDesk desk;

    @Autowired
    private Documents documents;

    @Autowired
    private FindableCases findable;

    @Autowired
    private AuditTrail trail;

    private boolean reads(String person, ReferralId id) {
        return sign.get(person, () -> {
            try {
                return referrals.read(id).row().id().equals(id);
            } catch (NotFoundException hidden) {
                return false;
            }
        });
    }

    @Test
    void withoutOneNobodyElseReads() {
        ReferralId id = submitted(DemoPeople.KERBRAT);
        assertReaders(id, false);
    }

    @ParameterizedTest
    @EnumSource(ExceptionalState.class)
    void whoAskedReadsWhileItIsOpenAndNobodyElseReadsByIt(ExceptionalState state) {
        ReferralId id = submitted(DemoPeople.KERBRAT);
        ReferralId another = submitted(DemoPeople.KERBRAT);
        ExceptionalAccessId access = in(state, id);

        assertThat(seen(DemoPeople.AUDITOR, access).state()).isEqualTo(state);
        assertReaders(id, state == ExceptionalState.OPEN);
        assertThat(reads(DemoPeople.ADMINISTRATOR, another)).as("one case").isFalse();
    }

    private void assertReaders(ReferralId id, boolean administrator) {
        OTHERS.forEach(
                (person, expected) -> assertThat(reads(person, id)).as(person).isEqualTo(expected));
        assertThat(reads(DemoPeople.ADMINISTRATOR, id)).isEqualTo(administrator);
        assertThat(reads(colleague, id)).as("the other administrator").isFalse();
    }

    @Test
    void anHourIsNotAMomentLonger() {
        ReferralId id = submitted(DemoPeople.KERBRAT);
        in(ExceptionalState.OPEN, id);

        later(HOUR.minus(INSTANT));
        assertThat(reads(DemoPeople.ADMINISTRATOR, id)).isTrue();
        later(INSTANT);
        assertThat(reads(DemoPeople.ADMINISTRATOR, id)).isFalse();
        sign.as(DemoPeople.ADMINISTRATOR, () -> {
            assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> referrals.row(id));
            assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> documents.of(id));
            assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> history.timeline(id));
            assertThat(referrals.visible()).isEmpty();
        });
    }

    @Test
    void whoIsNoAdministratorAnyMoreReadsNoMore() {
        ReferralId id = submitted(DemoPeople.KERBRAT);
        in(ExceptionalState.OPEN, id);
        role("AUDITOR");
        try {
            assertThat(reads(DemoPeople.ADMINISTRATOR, id)).isFalse();
        } finally {
            role("ADMINISTRATOR");
        }
    }

    private void role(String role) {
        jdbc.sql("update person set role = ? where email = ?")
                .params(role, DemoPeople.ADMINISTRATOR)
                .update();
    }

    @Test
    void theCaseIsReadUnderItsReferenceWithNoWayToTheName() {
        ReferralId id = submitted(DemoPeople.KERBRAT, Written.withQuestion("Que proposer à Céleste Orvanne ?"));
        in(ExceptionalState.OPEN, id);

        sign.as(DemoPeople.ADMINISTRATOR, () -> {
            for (ReferralFile file : List.of(referrals.read(id), referrals.pseudonymised(id))) {
                assertThat(file.row().patient()).isEqualTo(PatientIdentity.EMPTY);
                assertThat(file.content().question()).contains("proposer").doesNotContain("Orvanne", "Céleste");
                assertThat(file.content()
                                .caseFile()
                                .latest("birth_date")
                                .orElseThrow()
                                .value())
                        .hasToString(Pseudonymised.facts(Written.caseFile())
                                .latest("birth_date")
                                .orElseThrow()
                                .value()
                                .toString());
            }
            assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> referrals.identity(id));
        });
        assertThat(audited(AuditAction.ACCESS_REFUSED, id.value())).isEmpty();
    }

    @Test
    void itIsReadAndNothingElse() {
        ReferralId id = submitted(DemoPeople.KERBRAT);
        DocumentId file = sign.get(
                DemoPeople.KERBRAT,
                () -> documents.receive(id, "EFR.pdf", new ByteArrayInputStream(SampleFiles.pdf())));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> sign.get(
                        DemoPeople.KERBRAT, () -> documents.of(id).getFirst().openable()));
        in(ExceptionalState.OPEN, id);

        sign.as(DemoPeople.ADMINISTRATOR, () -> {
            assertThat(referrals.allowedActions(id)).isEqualTo(Set.of(ReferralAction.READ));
            assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> desk.write(id, "bonjour"));
            assertThat(history.messages(id)).isEmpty();
            assertThat(history.readers(id)).isEmpty();
            assertThat(accesses.of(id)).isEmpty();
            assertThat(documents.of(id)).singleElement().satisfies(shown -> {
                assertThat(shown.name()).isEmpty();
                assertThat(shown.openable()).isFalse();
                assertThat(shown.savable()).isFalse();
            });
            for (DocumentUse use : DocumentUse.values()) {
                assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> documents.open(file, use));
            }
            assertThat(findable.scope().cases())
                    .as("a search finds nothing by it")
                    .isEqualTo(new CaseScope.Cases.These(Set.of()));
        });
    }

    @Test
    void eachReadingIsOneOfItsOwnKindInTheTrailAndShownToWhoMayKnow() {
        ReferralId id = submitted(DemoPeople.KERBRAT);
        List<String> usual = audited(AuditAction.CASE_READ, id.value());
        in(ExceptionalState.OPEN, id);
        sign.as(DemoPeople.ADMINISTRATOR, () -> {
            referrals.pseudonymised(id);
            referrals.read(id);
            history.difference(id, 1, 1);
        });

        assertThat(audited(AuditAction.CASE_READ_EXCEPTIONALLY, id.value()))
                .containsExactly("SUBMITTED", "SUBMITTED", "VERSIONS");
        assertThat(audited(AuditAction.CASE_READ, id.value())).isEqualTo(usual);
        for (String person : List.of(DemoPeople.KERBRAT, DemoPeople.VIDAL)) {
            List<CaseReader> readers = sign.get(person, () -> history.readers(id));
            assertThat(readers)
                    .filteredOn(reader -> reader.role().equals("ADMINISTRATOR"))
                    .singleElement()
                    .satisfies(reader -> {
                        assertThat(reader.name()).isEqualTo("Mme Noémie Astier");
                        assertThat(reader.readings()).singleElement().satisfies(reading -> {
                            assertThat(reading.how()).isEqualTo(CaseReader.How.EXCEPTIONALLY);
                            assertThat(reading.times()).isEqualTo(3);
                        });
                    });
        }
        sign.as(DemoPeople.KERBRAT, () -> referrals.read(id));
        assertThat(sign.get(DemoPeople.KERBRAT, () -> history.readers(id)))
                .extracting(
                        CaseReader::role, reader -> reader.readings().getFirst().how())
                .contains(
                        tuple("ADMINISTRATOR", CaseReader.How.EXCEPTIONALLY),
                        tuple("REFERRING_PHYSICIAN", CaseReader.How.OPENED));
        assertThat(trail.verify()).isTrue();
    }

    static Stream<Arguments> onTheCase() {
        return Stream.of(
                Arguments.of(DemoPeople.KERBRAT, true),
                Arguments.of(DemoPeople.VIDAL, true),
                Arguments.of(DemoPeople.CHASTAING, false));
    }

    @ParameterizedTest
    @MethodSource
    void onTheCase(String person, boolean told) {
        ReferralId id = submitted(DemoPeople.KERBRAT);
        List<ExceptionalAccessId> agreed = new ArrayList<>();
        for (ExceptionalState state : ExceptionalState.values()) {
            later(INSTANT);
            ExceptionalAccessId access = in(state, id);
            if (seen(DemoPeople.AUDITOR, access).agreed() != null) {
                agreed.addFirst(access);
            }
            if (!state.isOver()) {
                end(DemoPeople.ADMINISTRATOR, access);
            }
        }

        List<ExceptionalAccess> shown = sign.get(person, () -> accesses.of(id));

        assertThat(agreed).hasSize(3);
        assertThat(shown)
                .extracting(ExceptionalAccess::id)
                .containsExactlyElementsOf(told ? agreed : List.<ExceptionalAccessId>of());
        assertThat(shown).allSatisfy(access -> {
            assertThat(access.explanation()).isEqualTo(WHY);
            assertThat(access.asked().name()).isEqualTo("Mme Noémie Astier");
            assertThat(access.allowed()).isEmpty();
        });
    }

    @Test
    void whoDoesNotReadTheCaseIsToldNothingOfItThere() {
        ReferralId id = submitted(DemoPeople.KERBRAT);
        in(ExceptionalState.OPEN, id);
        for (String person : List.of(DemoPeople.ZEROUAL, DemoPeople.SARRAZIN, DemoPeople.AUDITOR, colleague)) {
            assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> sign.as(person, () -> accesses.of(id)));
        }
    }
}
