package fr.recours.referral.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.recours.audit.AuditAction;
import fr.recours.referral.DiscardedDraft;
import fr.recours.referral.Documents;
import fr.recours.referral.ReferralAction;
import fr.recours.referral.ReferralDraft;
import fr.recours.referral.ReferralId;
import fr.recours.referral.ReferralRow;
import fr.recours.shared.FrenchTime;
import fr.recours.shared.NotFoundException;
import fr.recours.shared.RefusedException;
import fr.recours.support.DemoPeople;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A draft that is set aside: nobody finds it, it is taken back for some days, then it is erased and only the trail knows. */
class DiscardTest extends DeskTest {

    private static final int UNDO_DAYS = 7;

    @Autowired
    private Documents documents;

    @Autowired
    private Discards discards;

    @Autowired
    private ReferralStore store;

    private ReferralDraft discarded() {
        ReferralDraft draft = draftFor(DemoPeople.VIDAL, DemoPeople.KERBRAT);
        sign.as(DemoPeople.KERBRAT, () -> draftDesk.discard(draft.id(), draft.revision()));
        return draft;
    }

    private List<ReferralId> listed(String person) {
        return sign.get(person, () -> draftDesk.discarded().stream()
                .map(discarded -> discarded.row().id())
                .toList());
    }

    @Test
    void nobodyFindsItAnyMoreUntilItsPhysicianTakesItBackAsItWas() {
        ReferralDraft draft = discarded();
        for (String person : List.of(DemoPeople.KERBRAT, DemoPeople.CHASTAING, DemoPeople.VIDAL)) {
            sign.as(person, () -> {
                assertThat(referrals.visible()).extracting(ReferralRow::id).doesNotContain(draft.id());
                assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> referrals.draft(draft.id()));
                assertThatExceptionOfType(NotFoundException.class)
                        .isThrownBy(() -> referrals.save(draft.id(), draft.revision(), Written.complete()));
                assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> documents.of(draft.id()));
            });
        }
        assertThat(sign.get(DemoPeople.KERBRAT, draftDesk::discarded))
                .filteredOn(one -> one.row().id().equals(draft.id()))
                .extracting(DiscardedDraft::erasedOn)
                .containsExactly(today().plusDays(UNDO_DAYS));
        assertThat(store.drafts())
                .as("it is reminded of no more")
                .extracting(Referral::id)
                .doesNotContain(draft.id().value());

        sign.as(DemoPeople.KERBRAT, () -> draftDesk.takeBack(draft.id()));

        assertThat(sign.get(DemoPeople.VIDAL, () -> referrals.draft(draft.id())).content())
                .isEqualTo(draft.content());
        assertThat(listed(DemoPeople.KERBRAT)).doesNotContain(draft.id());
        assertThat(audited(AuditAction.DRAFT_DISCARDED, draft.id().value())).containsExactly(draft.reference());
        assertThat(audited(AuditAction.DRAFT_RESTORED, draft.id().value())).containsExactly(draft.reference());
    }

    @Test
    void onceHandedOverOnlyThePhysicianWhoAnswersForADraftDiscardsIt() {
        ReferralDraft typed = draftFor(DemoPeople.CHASTAING, DemoPeople.KERBRAT);
        sign.as(DemoPeople.CHASTAING, () -> draftDesk.handOver(typed.id(), typed.revision()));
        assertThat(sign.get(DemoPeople.KERBRAT, () -> referrals.allowedActions(typed.id())))
                .contains(ReferralAction.DISCARD);
        sign.as(DemoPeople.CHASTAING, () -> {
            refused(typed.id());
            draftDesk.nameFor(typed.id(), referrals.draft(typed.id()).revision(), id(DemoPeople.KERBRAT));
            refused(typed.id());
        });
        ReferralDraft colleagues = draft(DemoPeople.KERBRAT);
        jdbc.sql("update referral set referrer_id = ? where id = ?")
                .params(id(DemoPeople.ZEROUAL).value(), colleagues.id().value())
                .update();
        sign.as(DemoPeople.KERBRAT, () -> {
            assertThat(referrals.allowedActions(colleagues.id()))
                    .contains(ReferralAction.SUBMIT)
                    .doesNotContain(ReferralAction.DISCARD);
            refused(colleagues.id());
            refused(submitted(DemoPeople.KERBRAT));
        });
        assertThat(audited(AuditAction.TRANSITION_REFUSED, colleagues.id().value()))
                .containsExactly("DISCARD@DRAFT");
        ReferralId aside = discarded().id();
        for (String other : List.of(DemoPeople.CHASTAING, DemoPeople.VIDAL, DemoPeople.ZEROUAL)) {
            sign.as(other, () -> assertThatExceptionOfType(NotFoundException.class)
                    .isThrownBy(() -> draftDesk.takeBack(aside)));
            assertThat(listed(other)).isEmpty();
        }
    }

    /** A draft begun by mistake, which its physician knows nothing of yet. */
    @ParameterizedTest
    @ValueSource(strings = {DemoPeople.CHASTAING, DemoPeople.VIDAL})
    void untilItIsHandedOverWhoBeganADraftDiscardsItAndItsPhysicianOrTheyTakeItBack(String typist) {
        ReferralDraft draft = draftFor(typist, DemoPeople.KERBRAT);
        sign.as(typist, () -> draftDesk.discard(draft.id(), draft.revision()));
        for (String person : List.of(typist, DemoPeople.KERBRAT)) {
            assertThat(sign.get(person, draftDesk::discarded))
                    .filteredOn(one -> one.row().id().equals(draft.id()))
                    .extracting(DiscardedDraft::by)
                    .containsExactly(id(typist));
        }
        String other = typist.equals(DemoPeople.VIDAL) ? DemoPeople.CHASTAING : DemoPeople.VIDAL;
        assertThat(listed(other)).doesNotContain(draft.id());
        sign.as(other, () -> assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> draftDesk.takeBack(draft.id())));

        sign.as(typist, () -> draftDesk.takeBack(draft.id()));
        sign.as(
                typist,
                () -> draftDesk.discard(draft.id(), referrals.draft(draft.id()).revision()));
        sign.as(DemoPeople.KERBRAT, () -> draftDesk.takeBack(draft.id()));
        assertThat(sign.get(typist, () -> referrals.draft(draft.id())).content())
                .isEqualTo(draft.content());
    }

    @Test
    void whatTheCoordinationBeganIsNoDelegatesToDiscard() {
        ReferralId typed = draftFor(DemoPeople.VIDAL, DemoPeople.KERBRAT).id();
        sign.as(DemoPeople.CHASTAING, () -> refused(typed));
    }

    private void refused(ReferralId id) {
        long revision = jdbc.sql("select revision from referral where id = ?")
                .param(id.value())
                .query(Long.class)
                .single();
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> draftDesk.discard(id, revision))
                .extracting(RefusedException::messageKey)
                .isEqualTo("referral.refused.discard");
    }

    @Test
    void itIsErasedOnItsDayWithAllThatBelongsToItAndTheTrailKeepsThatItWas() throws IOException {
        ReferralDraft draft = draft(DemoPeople.KERBRAT);
        sign.get(
                DemoPeople.KERBRAT,
                () -> documents.receive(draft.id(), "compte rendu.pdf", new ByteArrayInputStream(new byte[] {1})));
        sign.as(DemoPeople.KERBRAT, () -> draftDesk.discard(draft.id(), draft.revision()));

        discardedOn(draft.id(), today().minusDays(UNDO_DAYS - 1));
        discards.erase();
        assertThat(listed(DemoPeople.KERBRAT)).contains(draft.id());

        discardedOn(draft.id(), today().minusDays(UNDO_DAYS));
        discards.erase();
        assertThat(listed(DemoPeople.KERBRAT)).doesNotContain(draft.id());
        assertThat(count("document", draft.id())).isZero();
        assertThat(count("referral_transition", draft.id())).isZero();
        sign.as(DemoPeople.KERBRAT, () -> assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> draftDesk.takeBack(draft.id())));
        assertThat(audited(AuditAction.DRAFT_ERASED, draft.id().value())).containsExactly(draft.reference());
    }

    private void discardedOn(ReferralId id, LocalDate day) {
        jdbc.sql("update referral set discarded_at = ? where id = ?")
                .params(day.atStartOfDay(FrenchTime.ZONE).toInstant(), id.value())
                .update();
    }
}
