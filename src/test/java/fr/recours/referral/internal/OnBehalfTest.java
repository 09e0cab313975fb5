package fr.recours.referral.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import fr.recours.access.Person;
import fr.recours.access.Role;
import fr.recours.audit.AuditAction;
import fr.recours.referral.DraftFor;
import fr.recours.referral.HistoryEntry;
import fr.recours.referral.ReferralAction;
import fr.recours.referral.ReferralDraft;
import fr.recours.referral.ReferralId;
import fr.recours.referral.ReferralRow;
import fr.recours.shared.NotFoundException;
import fr.recours.shared.PersonId;
import fr.recours.shared.RefusedException;
import fr.recours.support.DemoPeople;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.access.AccessDeniedException;

/** Drafts typed by a delegate or the coordination: a physician is named, owns the case and alone submits it (portal.md §4). */
class OnBehalfTest extends DeskTest {

    @ParameterizedTest
    @ValueSource(strings = {DemoPeople.CHASTAING, DemoPeople.VIDAL})
    void whoTypesNamesAPhysicianWhoOwnsTheCaseAndSubmitsIt(String typist) {
        ReferralDraft draft = draftFor(typist, DemoPeople.KERBRAT);
        assertThat(draft.owner()).isEqualTo(new DraftFor(id(DemoPeople.KERBRAT), id(typist), null));
        sign.as(typist, () -> {
            assertThat(referrals.allowedActions(draft.id()))
                    .containsExactlyInAnyOrder(
                            ReferralAction.EDIT,
                            ReferralAction.ATTACH,
                            ReferralAction.NAME_PHYSICIAN,
                            ReferralAction.HAND_OVER,
                            ReferralAction.DISCARD);
            assertThatExceptionOfType(RefusedException.class)
                    .isThrownBy(() -> referrals.submit(draft.id(), draft.revision()))
                    .extracting(RefusedException::messageKey)
                    .isEqualTo("referral.refused.submit");
        });
        assertThat(audited(AuditAction.TRANSITION_REFUSED, draft.id().value())).containsExactly("SUBMIT@DRAFT");
        sign.as(DemoPeople.KERBRAT, () -> referrals.submit(draft.id(), draft.revision()));
        assertThat(stateOf(draft.id())).isEqualTo("SUBMITTED");
        assertThat(sign.get(DemoPeople.VIDAL, () -> referrals.contact(draft.id()))
                        .referrer())
                .isEqualTo(id(DemoPeople.KERBRAT));
    }

    @Test
    void theHistoryKeepsWhoTyped() {
        ReferralId typed = draftFor(DemoPeople.CHASTAING, DemoPeople.KERBRAT).id();
        sign.as(
                DemoPeople.KERBRAT,
                () -> referrals.submit(typed, referrals.draft(typed).revision()));
        assertThat(sign.get(DemoPeople.VIDAL, () -> history.timeline(typed)))
                .extracting(HistoryEntry::action, HistoryEntry::role)
                .containsExactly(
                        tuple(ReferralAction.SUBMIT, Role.REFERRING_PHYSICIAN),
                        tuple(ReferralAction.EDIT, Role.DELEGATE));
        assertThat(sign.get(DemoPeople.VIDAL, () -> history.timeline(submitted(DemoPeople.KERBRAT))))
                .as("a physician's own draft is no news")
                .extracting(HistoryEntry::action)
                .containsExactly(ReferralAction.SUBMIT);
    }

    @Test
    void nobodyTypesForNobodyNorForWhoeverIsNoPhysicianOfTheirCentre() {
        int before = drafts();
        for (String other : new String[] {DemoPeople.ZEROUAL, DemoPeople.CHASTAING, DemoPeople.SARRAZIN}) {
            PersonId nobodys = id(other);
            sign.as(DemoPeople.CHASTAING, () -> assertThatExceptionOfType(RefusedException.class)
                    .isThrownBy(() -> draftDesk.openFor(nobodys))
                    .extracting(RefusedException::messageKey)
                    .isEqualTo("referral.guard.PHYSICIAN_NAMED"));
            assertThat(audited(AuditAction.ACCESS_REFUSED, nobodys.value())).contains("OPEN_FOR");
        }
        for (String typist : new String[] {DemoPeople.CHASTAING, DemoPeople.VIDAL}) {
            sign.as(typist, () -> assertThatExceptionOfType(AccessDeniedException.class)
                    .isThrownBy(referrals::open));
        }
        for (String person : new String[] {DemoPeople.KERBRAT, DemoPeople.MAUBERT, DemoPeople.ADMINISTRATOR}) {
            PersonId colleague = id(DemoPeople.KERBRAT);
            sign.as(person, () -> {
                assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(draftDesk::physicians);
                assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> draftDesk.openFor(colleague));
            });
        }
        assertThat(drafts()).isEqualTo(before);
    }

    @Test
    void aDelegateChoosesAmongTheirCentreAndTheCoordinationAmongAll() {
        assertThat(sign.get(DemoPeople.CHASTAING, draftDesk::physicians))
                .extracting(Person::id)
                .containsExactly(id(DemoPeople.KERBRAT));
        assertThat(sign.get(DemoPeople.VIDAL, draftDesk::physicians))
                .extracting(Person::id)
                .contains(id(DemoPeople.KERBRAT), id(DemoPeople.ZEROUAL));
    }

    /** The centre sees what was typed for it; another one nothing, and the coordination no draft that is not its own. */
    @Test
    void whatTheCoordinationTypedIsSeenByItAndByThePhysiciansCentre() {
        ReferralId typed = draftFor(DemoPeople.VIDAL, DemoPeople.KERBRAT).id();
        ReferralId delegates =
                draftFor(DemoPeople.CHASTAING, DemoPeople.KERBRAT).id();
        for (String person : new String[] {DemoPeople.VIDAL, DemoPeople.KERBRAT, DemoPeople.CHASTAING}) {
            assertThat(sign.get(person, () -> referrals.draft(typed)).id()).isEqualTo(typed);
        }
        sign.as(DemoPeople.ZEROUAL, () -> assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> referrals.draft(typed)));
        sign.as(DemoPeople.VIDAL, () -> {
            assertThat(referrals.visible())
                    .extracting(ReferralRow::id)
                    .contains(typed)
                    .doesNotContain(delegates);
            assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> referrals.draft(delegates));
            assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> draftDesk.handOver(delegates, 0));
        });
    }

    @Test
    void anotherPhysicianOfTheCentreCanBeNamedAndIsToBeToldAnew() {
        PersonId colleague = colleague();
        ReferralDraft draft = draftFor(DemoPeople.CHASTAING, DemoPeople.KERBRAT);
        sign.as(DemoPeople.CHASTAING, () -> {
            long handed = draftDesk.handOver(draft.id(), draft.revision());
            assertThat(referrals.draft(draft.id()).owner().handedOverAt()).isNotNull();
            long named = draftDesk.nameFor(draft.id(), handed, colleague);
            assertThat(referrals.draft(draft.id()).revision()).isEqualTo(named);
            assertThat(referrals.draft(draft.id()).owner())
                    .isEqualTo(new DraftFor(colleague, people.current().id(), null));
            for (PersonId other : new PersonId[] {id(DemoPeople.ZEROUAL), id(DemoPeople.CHASTAING)}) {
                assertThatExceptionOfType(RefusedException.class)
                        .isThrownBy(() -> draftDesk.nameFor(draft.id(), named, other))
                        .extracting(RefusedException::messageKey)
                        .isEqualTo("referral.guard.PHYSICIAN_NAMED");
            }
        });
        assertThat(audited(AuditAction.CASE_CHANGED, draft.id().value()))
                .contains("HAND_OVER", "NAME_PHYSICIAN:" + colleague.value());
        jdbc.sql("update person set enabled = false where id = ?")
                .param(colleague.value())
                .update();
        sign.as(DemoPeople.CHASTAING, () -> assertThatExceptionOfType(RefusedException.class)
                .as("a physician who left is told nothing")
                .isThrownBy(() -> draftDesk.handOver(
                        draft.id(), referrals.draft(draft.id()).revision())));
        assertThat(audited(AuditAction.TRANSITION_REFUSED, draft.id().value()))
                .contains("HAND_OVER@DRAFT:PHYSICIAN_NAMED");
    }

    private int drafts() {
        return jdbc.sql("select count(*) from referral where state = 'DRAFT'")
                .query(Integer.class)
                .single();
    }

    /** A second physician of the centre, until the test disables the account. */
    private PersonId colleague() {
        UUID id = UUID.randomUUID();
        UUID centre = Objects.requireNonNull(
                        sign.get(DemoPeople.KERBRAT, () -> people.current().centreId()))
                .value();
        jdbc.sql(
                        "insert into person (id, title, given_name, family_name, email, role, rpps, centre_id, specialty, language,"
                                + " password_hash, enabled, version) values (?, 'Dr', 'Basile', 'Quenton', ?,"
                                + " 'REFERRING_PHYSICIAN', '10009900108', ?, null, 'fr', 'x', true, 0)")
                .params(id, id + "@chu-valmont.example.org", centre)
                .update();
        return new PersonId(id);
    }
}
