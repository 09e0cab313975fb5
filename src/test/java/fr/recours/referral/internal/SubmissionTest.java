package fr.recours.referral.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.recours.audit.AuditAction;
import fr.recours.matching.CaseFile;
import fr.recours.matching.Eligibility;
import fr.recours.matching.Observation;
import fr.recours.matching.Value;
import fr.recours.referral.Agreement;
import fr.recours.referral.DraftContent;
import fr.recours.referral.IdentityStatus;
import fr.recours.referral.PatientIdentity;
import fr.recours.referral.PatientInformation;
import fr.recours.referral.ReferralDraft;
import fr.recours.referral.ReferralFile;
import fr.recours.referral.ReferralId;
import fr.recours.referral.ReferralState;
import fr.recours.referral.SubmissionProblem;
import fr.recours.referral.SubmissionRefusedException;
import fr.recours.shared.FrenchTime;
import fr.recours.shared.StaleRevisionException;
import fr.recours.support.DemoPeople;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** From draft to submitted: what stands in the way, and what is kept (portal.md §3.2, T1). */
class SubmissionTest extends ReferralTest {

    @Autowired
    private Clock clock;

    static Stream<Arguments> incomplete() {
        PatientIdentity known = Written.complete().patient();
        PatientInformation told = Written.complete().information();
        LocalDate day = LocalDate.of(2025, 12, 1);
        return Stream.of(
                Arguments.of("patient.familyName", Written.with(known.withFamilyName(" "))),
                Arguments.of("patient.givenName", Written.with(known.withGivenName(""))),
                Arguments.of("patient.identityStatus", Written.with(known.withStatus(null))),
                Arguments.of("question", Written.withQuestion(" ? ")),
                Arguments.of("disease", Written.with(Written.caseFile().without("disease"))),
                Arguments.of("information.informed", Written.with(PatientInformation.NONE)),
                Arguments.of(
                        "information.informedBy",
                        Written.with(new PatientInformation(true, " ", day, Agreement.NON_OPPOSITION))),
                Arguments.of(
                        "information.informedOn",
                        Written.with(new PatientInformation(true, told.informedBy(), null, Agreement.NON_OPPOSITION))),
                Arguments.of(
                        "information.informedOn",
                        Written.with(new PatientInformation(
                                true, told.informedBy(), LocalDate.of(2999, 1, 1), Agreement.NON_OPPOSITION))),
                Arguments.of("information.agreement", Written.with(told.withAgreement(null))),
                Arguments.of("trackingRpps", Written.trackedBy("1234567890")),
                Arguments.of("trackingRpps", Written.trackedBy("1000000008A")),
                Arguments.of("mrss", Written.with(withMrss("52"))),
                Arguments.of("tlc_pct", Written.withUnreadable(Map.of("tlc_pct", "environ 60"))));
    }

    private static CaseFile withMrss(String score) {
        return Written.caseFile().with(new Observation("mrss", new Value.Quantity(new BigDecimal(score)), null));
    }

    @ParameterizedTest
    @MethodSource("incomplete")
    void isRefusedAtTheFieldAndNothingIsLost(String field, DraftContent content) {
        ReferralDraft draft = draft(DemoPeople.KERBRAT, content);
        sign.as(DemoPeople.KERBRAT, () -> {
            SubmissionRefusedException refused = catchThrowableOfType(
                    SubmissionRefusedException.class, () -> referrals.submit(draft.id(), draft.revision()));
            assertThat(refused.problems()).extracting(SubmissionProblem::field).containsExactly(field);
            assertThat(referrals.problems(content)).isEqualTo(refused.problems());
            assertThat(referrals.draft(draft.id())).isEqualTo(draft);
        });
        assertThat(stateOf(draft.id())).isEqualTo("DRAFT");
        assertThat(count("referral_version", draft.id())).isZero();
    }

    @Test
    void everyProblemIsToldAtOnce() {
        ReferralDraft draft = sign.get(DemoPeople.KERBRAT, () -> referrals.draft(referrals.open()));
        List<SubmissionProblem> problems = sign.get(DemoPeople.KERBRAT, () -> referrals.problems(draft.content()));
        assertThat(problems)
                .extracting(SubmissionProblem::field)
                .containsExactlyInAnyOrder(
                        "patient.familyName",
                        "patient.givenName",
                        "patient.identityStatus",
                        "disease",
                        "question",
                        "information.informed");
    }

    @Test
    void anUnknownFactNeverStandsInTheWay() {
        CaseFile diseaseOnly = CaseFile.empty("written", Written.REFERENCE_DATE)
                .with(new Observation("disease", new Value.Code("SLE"), null));
        ReferralId id = submitted(DemoPeople.KERBRAT, Written.with(diseaseOnly));
        assertThat(stateOf(id)).isEqualTo("SUBMITTED");
    }

    @Test
    void whetherThePatientConsentedOrDidNotObjectIsFrozenWithTheVersion() {
        PatientInformation consented = Written.complete().information().withAgreement(Agreement.CONSENT);
        ReferralId id = submitted(DemoPeople.KERBRAT, Written.with(consented));
        assertThat(sign.get(DemoPeople.KERBRAT, () -> referrals.read(id))
                        .content()
                        .information())
                .isEqualTo(consented);
    }

    @Test
    void howSureTheIdentityIsIsFrozenWithTheVersion() {
        PatientIdentity qualified = Written.complete().patient().withStatus(IdentityStatus.QUALIFIED);
        ReferralId id = submitted(DemoPeople.KERBRAT, Written.with(qualified));
        jdbc.sql("update referral set identity_status = null where id = ?")
                .param(id.value())
                .update();
        assertThat(sign.get(DemoPeople.KERBRAT, () -> referrals.read(id))
                        .content()
                        .patient())
                .isEqualTo(qualified);
    }

    @Test
    void aPhysicianWithoutANationalNumberDoesNotSubmit() {
        ReferralDraft draft = draft(DemoPeople.KERBRAT, Written.complete());
        String rpps = jdbc.sql("select rpps from person where email = ?")
                .param(DemoPeople.KERBRAT)
                .query(String.class)
                .single();
        jdbc.sql("update person set rpps = null where email = ?")
                .param(DemoPeople.KERBRAT)
                .update();
        try {
            sign.as(DemoPeople.KERBRAT, () -> assertThatExceptionOfType(SubmissionRefusedException.class)
                    .isThrownBy(() -> referrals.submit(draft.id(), draft.revision()))
                    .satisfies(refused -> assertThat(refused.problems())
                            .extracting(SubmissionProblem::messageKey)
                            .containsExactly("referral.problem.referrerRpps")));
        } finally {
            jdbc.sql("update person set rpps = ? where email = ?")
                    .params(rpps, DemoPeople.KERBRAT)
                    .update();
        }
    }

    @Test
    void thePatientMayHaveBeenInformedTodayInParis() {
        LocalDate today = FrenchTime.today(clock);
        PatientInformation toldToday = new PatientInformation(true, "Dr Kerbrat", today, Agreement.NON_OPPOSITION);
        PatientInformation toldTomorrow =
                new PatientInformation(true, "Dr Kerbrat", today.plusDays(1), Agreement.NON_OPPOSITION);
        sign.as(DemoPeople.KERBRAT, () -> {
            assertThat(referrals.problems(Written.with(toldToday))).isEmpty();
            assertThat(referrals.problems(Written.with(toldTomorrow)))
                    .extracting(SubmissionProblem::messageKey)
                    .containsExactly("referral.problem.informedLater");
        });
    }

    @Test
    void freezesTheFactsWithTheVersionsThatJudgedThem() {
        ReferralId id = submitted(DemoPeople.KERBRAT);
        ReferralFile file = sign.get(DemoPeople.KERBRAT, () -> referrals.read(id));
        assertThat(file.version()).isEqualTo(1);
        assertThat(file.row().state()).isEqualTo(ReferralState.SUBMITTED);
        assertThat(file.content()).isEqualTo(Written.complete());
        assertThat(file.verdicts())
                .extracting(Eligibility::programme)
                .containsExactly("AHSCT-SSc", "MSC-ScS", "BLINA-SSc", "MSC-LES", "AHSCT-SLE");
        List<String> frozen = jdbc.sql("select concat(d.programme, ' ', d.definition_version, ' ', v.engine_version)"
                        + " from referral_version v join referral_version_definition d on d.version_id = v.id"
                        + " where v.referral_id = ?")
                .param(id.value())
                .query(String.class)
                .list();
        assertThat(frozen)
                .containsExactlyInAnyOrderElementsOf(file.verdicts().stream()
                        .map(verdict ->
                                verdict.programme() + " " + verdict.programmeVersion() + " " + verdict.engineVersion())
                        .toList());
    }

    @Test
    void submittingTwiceIsSubmittingOnce() {
        ReferralDraft draft = draft(DemoPeople.KERBRAT);
        sign.as(DemoPeople.KERBRAT, () -> {
            referrals.submit(draft.id(), draft.revision());
            referrals.submit(draft.id(), draft.revision());
        });
        assertThat(count("referral_version", draft.id())).isEqualTo(1);
        assertThat(audited(AuditAction.TRANSITION, draft.id().value())).containsExactly("DRAFT>SUBMITTED");
        assertThat(count("referral_transition", draft.id())).isEqualTo(2);
    }

    @Test
    void whatAnotherTabChangedIsNotSubmittedUnseen() {
        ReferralDraft draft = draft(DemoPeople.KERBRAT);
        sign.as(DemoPeople.KERBRAT, () -> {
            referrals.save(draft.id(), draft.revision(), Written.withQuestion("Changée ailleurs"));
            assertThatExceptionOfType(StaleRevisionException.class)
                    .isThrownBy(() -> referrals.submit(draft.id(), draft.revision()));
        });
        assertThat(stateOf(draft.id())).isEqualTo("DRAFT");
    }

    @Test
    void replayingTheTransitionsGivesTheState() {
        ReferralId id = submitted(DemoPeople.KERBRAT);
        List<String> steps = jdbc.sql("select concat(coalesce(from_state, ''), '>', to_state, ' ', role)"
                        + " from referral_transition where referral_id = ? order by id")
                .param(id.value())
                .query(String.class)
                .list();
        assertThat(steps).containsExactly(">DRAFT REFERRING_PHYSICIAN", "DRAFT>SUBMITTED REFERRING_PHYSICIAN");
        assertThat(steps.getLast()).contains(">" + stateOf(id));
    }
}
