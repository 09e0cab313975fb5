package fr.recours.journey;

import fr.recours.access.People;
import fr.recours.matching.CaseFile;
import fr.recours.matching.Observation;
import fr.recours.matching.PartialDate;
import fr.recours.matching.TreatmentCourse;
import fr.recours.matching.Value;
import fr.recours.rcp.MeetingId;
import fr.recours.rcp.Meetings;
import fr.recours.referral.Agreement;
import fr.recours.referral.DraftContent;
import fr.recours.referral.PatientIdentity;
import fr.recours.referral.PatientInformation;
import fr.recours.referral.ReferralDesk;
import fr.recours.referral.ReferralDraft;
import fr.recours.referral.ReferralHistory;
import fr.recours.referral.ReferralId;
import fr.recours.referral.Referrals;
import fr.recours.referral.Specialty;
import fr.recours.referral.TriageDecision;
import fr.recours.referral.Urgency;
import fr.recours.support.DemoPeople;
import fr.recours.support.SignIn;
import fr.recours.support.SubmittedCases;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Invented cases with the facts of a meeting of 15 February 2012, accepted and listed in its order. */
@TestComponent
class Meeting2012 {

    private final Referrals referrals;
    private final ReferralDesk desk;
    private final ReferralHistory history;
    private final Meetings meetings;
    private final People people;
    private final SignIn signIn;
    private final JdbcClient sql;

    Meeting2012(
            Referrals referrals,
            ReferralDesk desk,
            ReferralHistory history,
            Meetings meetings,
            People people,
            SignIn signIn,
            JdbcClient sql) {
        this.referrals = referrals;
        this.desk = desk;
        this.history = history;
        this.meetings = meetings;
        this.people = people;
        this.signIn = signIn;
        this.sql = sql;
    }

    /** The three patients, then the announced case of gastro-enterology. */
    List<ReferralId> cases() {
        return List.of(
                listed(
                        "Fibrose pulmonaire extensive : autogreffe, ou cellules souches mésenchymateuses ?",
                        "M",
                        "40",
                        cyclophosphamide(6, null, "2011-10"),
                        TreatmentCourse.of("methotrexate"),
                        TreatmentCourse.of("etanercept")),
                listed(
                        "Atteinte cutanée sévère et isolée malgré le traitement : que proposer ?",
                        "M",
                        "52",
                        cyclophosphamide(12, "2007-03", "2008-02"),
                        TreatmentCourse.of("methotrexate")),
                listed(
                        "Aggravation cutanée, pulmonaire et cardiaque après échec : quel traitement d’attente ?",
                        "M",
                        "48",
                        cyclophosphamide(12, "2006-06", "2007-06"),
                        TreatmentCourse.of("mycophenolate")),
                listed("Dossier de gastro-entérologie.", "F", "33"));
    }

    private static TreatmentCourse cyclophosphamide(int doses, @Nullable String start, String end) {
        return TreatmentCourse.builder("cyclophosphamide")
                .route(TreatmentCourse.Route.IV)
                .nDoses(doses)
                .start(start == null ? null : PartialDate.parse(start))
                .end(PartialDate.parse(end))
                .build();
    }

    private ReferralId listed(String question, String sex, String age, TreatmentCourse... courses) {
        ReferralId id = signIn.get(DemoPeople.KERBRAT, () -> submitted(question, sex, age, courses));
        signIn.as(DemoPeople.VIDAL, () -> {
            desk.assign(id, revision(id), people.current().id());
            desk.accept(id, revision(id), new TriageDecision(Urgency.ROUTINE, 9, Set.of(Specialty.INTERNAL_MEDICINE)));
        });
        return id;
    }

    private ReferralId submitted(String question, String sex, String age, TreatmentCourse... courses) {
        ReferralDraft empty = referrals.draft(referrals.open());
        CaseFile facts = empty.content()
                .caseFile()
                .with(new Observation("disease", new Value.Code(courses.length == 0 ? "other" : "SSc"), null))
                .with(new Observation("sex", new Value.Code(sex), null))
                .with(new Observation("age_years", Value.of(age), null))
                .withTreatments(List.of(courses));
        referrals.save(
                empty.id(),
                empty.revision(),
                new DraftContent(
                        new PatientIdentity(SubmittedCases.FAMILY_NAME, SubmittedCases.GIVEN_NAME),
                        question,
                        Urgency.ROUTINE,
                        new PatientInformation(
                                true, SubmittedCases.INFORMED_BY, LocalDate.of(2012, 1, 20), Agreement.NON_OPPOSITION),
                        "",
                        facts));
        referrals.submit(empty.id(), referrals.draft(empty.id()).revision());
        return empty.id();
    }

    private long revision(ReferralId id) {
        return history.status(id).revision();
    }

    /** The meeting a case is on. */
    MeetingId meeting(ReferralId id) {
        return signIn.get(
                DemoPeople.VIDAL,
                () -> meetings.placement(id).orElseThrow().meeting().id());
    }

    /** The calendar's fourth Wednesday was the 22nd; the centre held it on the 15th. */
    void held15February(MeetingId meeting) {
        sql.sql("""
                        update meeting set cut_off = '2012-02-03 17:00:00', publish_at = '2012-02-10 17:00:00',
                            start_at = '2012-02-15 12:00:00' where id = ?""").param(meeting.value()).update();
    }

    String reference(ReferralId id) {
        return signIn.get(DemoPeople.VIDAL, () -> referrals.row(id)).reference();
    }
}
