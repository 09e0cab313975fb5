package fr.recours.referral.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.recours.audit.AuditAction;
import fr.recours.matching.CaseFile;
import fr.recours.matching.Observation;
import fr.recours.matching.PartialDate;
import fr.recours.matching.TreatmentCourse;
import fr.recours.matching.Value;
import fr.recours.referral.Agreement;
import fr.recours.referral.DraftContent;
import fr.recours.referral.DraftLetter;
import fr.recours.referral.IdentityStatus;
import fr.recours.referral.PatientIdentity;
import fr.recours.referral.PatientInformation;
import fr.recours.referral.ReferralDraft;
import fr.recours.referral.ReferralId;
import fr.recours.referral.Urgency;
import fr.recours.shared.RefusedException;
import fr.recours.shared.StaleRevisionException;
import fr.recours.support.DemoPeople;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Drafts: anything typed is kept, by the right people only, and never over somebody else's words. */
class DraftTest extends ReferralTest {

    @Test
    void anEmptyDraftHasAReferenceAndNothingElse() {
        ReferralDraft draft = sign.get(DemoPeople.KERBRAT, () -> referrals.draft(referrals.open()));
        assertThat(draft.reference()).matches("R-[234679ACDEFGHJKMNPQRTVWXY]{4}-[234679ACDEFGHJKMNPQRTVWXY]{3}");
        assertThat(draft.content().patient()).isEqualTo(PatientIdentity.EMPTY);
        assertThat(draft.content().information()).isEqualTo(PatientInformation.NONE);
        assertThat(draft.content().caseFile().observations()).isEmpty();
    }

    @Test
    void whatWasTypedComesBackAsItWasTypedHoweverUnfinished() {
        CaseFile caseFile = Written.caseFile()
                .withBaseline(new Observation(
                        "dlco_pct", new Value.Quantity(new BigDecimal("72")), PartialDate.parse("2025-01")))
                .withTreatments(List.of(TreatmentCourse.of("methotrexate")));
        DraftContent typed = new DraftContent(
                new PatientIdentity("d’Orvanne-Łuczak", "", IdentityStatus.RECOVERED),
                "?",
                Urgency.URGENT,
                new PatientInformation(false, "Dr", null, null),
                "12 pas encore un RPPS",
                caseFile,
                Map.of("mrss", "22 à 24\u00a0?", "birth_date", "née en 79", "information.informedOn", "hier"),
                DraftLetter.NONE
                        .withText("Chers confrères,\r\n\tMme d’Orvanne, Rodnan à 22.\u00a0")
                        .take("mrss", "Rodnan à 22")
                        .dismiss("sex", "Mme"));
        assertThat(draft(DemoPeople.KERBRAT, typed).content()).isEqualTo(typed);
    }

    @Test
    void aSaveThatNamesAnOlderRevisionChangesNothing() {
        ReferralDraft draft = draft(DemoPeople.KERBRAT);
        sign.as(DemoPeople.KERBRAT, () -> {
            long next = referrals.save(draft.id(), draft.revision(), Written.withQuestion("La bonne question"));
            assertThat(next).isGreaterThan(draft.revision());
            assertThatExceptionOfType(StaleRevisionException.class)
                    .isThrownBy(() -> referrals.save(draft.id(), draft.revision(), Written.withQuestion("Trop tard")));
            assertThat(referrals.draft(draft.id()).content().question()).isEqualTo("La bonne question");
            assertThat(referrals.draft(draft.id()).revision()).isEqualTo(next);
        });
    }

    @Test
    void aSubmittedReferralIsNoLongerEdited() {
        ReferralId id = submitted(DemoPeople.KERBRAT);
        long revision = jdbc.sql("select revision from referral where id = ?")
                .param(id.value())
                .query(Long.class)
                .single();
        sign.as(DemoPeople.KERBRAT, () -> {
            assertThatExceptionOfType(RefusedException.class)
                    .isThrownBy(() -> referrals.save(id, revision, Written.withQuestion("Autre chose")));
            assertThat(referrals.read(id).content().question())
                    .isEqualTo(Written.complete().question());
        });
        assertThat(audited(AuditAction.TRANSITION_REFUSED, id.value())).containsExactly("EDIT@SUBMITTED");
    }

    @Test
    void aSpellOfWritingIsOneRowOfTheTrailHoweverManySaves() {
        ReferralDraft draft = draft(DemoPeople.KERBRAT);
        sign.as(DemoPeople.KERBRAT, () -> {
            long revision = draft.revision();
            for (int keystroke = 0; keystroke < 5; keystroke++) {
                revision = referrals.save(draft.id(), revision, Written.withQuestion("Question " + keystroke));
            }
        });
        assertThat(audited(AuditAction.CASE_CHANGED, draft.id().value())).hasSize(1);
        sign.as(DemoPeople.CHASTAING, () -> {
            long revision = referrals.draft(draft.id()).revision();
            referrals.save(draft.id(), revision, Written.withQuestion("Relue par le secrétariat"));
        });
        assertThat(audited(AuditAction.CASE_CHANGED, draft.id().value())).hasSize(2);
    }

    @Test
    void namesLieInTheDatabaseEncryptedAndBoundToTheirRow() {
        ReferralDraft mine = draft(DemoPeople.KERBRAT);
        ReferralDraft other = draft(DemoPeople.KERBRAT, Written.with(new PatientIdentity("Sauvigny", "Léonce", null)));
        byte[] stored = jdbc.sql("select concat(family_name, given_name, facts, question) from referral where id = ?")
                .param(mine.id().value())
                .query(byte[].class)
                .single();
        assertThat(new String(stored, StandardCharsets.UTF_8))
                .doesNotContain("Orvanne")
                .doesNotContain("Céleste");
        jdbc.sql(
                        "update referral set family_name = (select o.family_name from (select * from referral) o where o.id = ?)"
                                + " where id = ?")
                .param(other.id().value())
                .param(mine.id().value())
                .update();
        sign.as(DemoPeople.KERBRAT, () -> assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> referrals.draft(mine.id()))
                .withMessageContaining("recours.keys.file"));
        jdbc.sql("delete from referral_transition where referral_id = ?")
                .param(mine.id().value())
                .update();
        jdbc.sql("delete from referral where id = ?").param(mine.id().value()).update();
    }

    @Test
    void theLetterLiesInTheDatabaseEncrypted() {
        ReferralDraft mine = draft(
                DemoPeople.KERBRAT,
                Written.withLetter(DraftLetter.NONE.withText("Mme Orvanne").take("mrss", "Rodnan à 22")));
        byte[] stored = jdbc.sql("select letter from referral where id = ?")
                .param(mine.id().value())
                .query(byte[].class)
                .single();
        assertThat(new String(stored, StandardCharsets.UTF_8))
                .doesNotContain("Orvanne")
                .doesNotContain("Rodnan");
    }

    @Test
    void textsNobodyCouldReadLieInTheDatabaseEncryptedAndBoundToTheirRow() {
        ReferralDraft mine =
                draft(DemoPeople.KERBRAT, Written.withUnreadable(Map.of("birth_date", "la fille de Mme Orvanne")));
        ReferralDraft other = draft(DemoPeople.KERBRAT, Written.withUnreadable(Map.of("mrss", "abc")));
        assertThat(new String(unreadable(mine), StandardCharsets.UTF_8))
                .doesNotContain("Orvanne")
                .doesNotContain("birth_date");
        jdbc.sql("update referral set unreadable = ? where id = ?")
                .param(unreadable(other))
                .param(mine.id().value())
                .update();
        sign.as(DemoPeople.KERBRAT, () -> assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> referrals.draft(mine.id())));
    }

    private byte[] unreadable(ReferralDraft draft) {
        return jdbc.sql("select unreadable from referral where id = ?")
                .param(draft.id().value())
                .query(byte[].class)
                .single();
    }

    @Test
    void eachReadOfADraftIsARowOfTheTrail() {
        ReferralDraft draft = draft(DemoPeople.KERBRAT);
        int before = audited(AuditAction.CASE_READ, draft.id().value()).size();
        sign.as(DemoPeople.CHASTAING, () -> referrals.draft(draft.id()));
        assertThat(audited(AuditAction.CASE_READ, draft.id().value())).hasSize(before + 1);
    }

    @Test
    void theDayThePatientWasInformedIsKept() {
        LocalDate day = LocalDate.of(2025, 11, 30);
        DraftContent content = Written.with(new PatientInformation(true, "Dr Kerbrat", day, Agreement.NON_OPPOSITION));
        assertThat(draft(DemoPeople.KERBRAT, content).content().information().informedOn())
                .isEqualTo(day);
    }
}
