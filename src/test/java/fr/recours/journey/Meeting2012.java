package fr.recours.journey;

import fr.recours.access.People;
import fr.recours.matching.CaseFile;
import fr.recours.matching.Observation;
import fr.recours.matching.PartialDate;
import fr.recours.matching.TreatmentCourse;
import fr.recours.matching.Value;
import fr.recours.rcp.MeetingId;
import fr.recours.rcp.MeetingLife;
import fr.recours.rcp.MeetingPlan;
import fr.recours.rcp.MeetingSummary;
import fr.recours.rcp.Meetings;
import fr.recours.referral.Agreement;
import fr.recours.referral.DraftContent;
import fr.recours.referral.IdentityStatus;
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
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;

/** Invented cases with the facts of a meeting of 15 February 2012, accepted and listed in its order. */
@TestComponent
class Meeting2012 {

    private final Referrals referrals;
    private final ReferralDesk desk;
    private final ReferralHistory history;
    private final Meetings meetings;
    private final People people;
    private final SignIn signIn;
    private final MeetingLife life;

    Meeting2012(
            Referrals referrals,
            ReferralDesk desk,
            ReferralHistory history,
            Meetings meetings,
            People people,
            SignIn signIn,
            MeetingLife life) {
        this.referrals = referrals;
        this.desk = desk;
        this.history = history;
        this.meetings = meetings;
        this.people = people;
        this.signIn = signIn;
        this.life = life;
    }

    /** The three patients with every fact of the minutes a form has a place for, then the announced case of gastro-enterology. */
    List<ReferralId> cases() {
        return List.of(
                listed(
                        "Fibrose pulmonaire extensive : autogreffe, ou cellules souches mésenchymateuses ?",
                        List.of(
                                coded("disease", "SSc"),
                                coded("sex", "M"),
                                measured("age_years", "40", null),
                                measured("mrss", "6", null),
                                measured("dlco_pct", "33", "2011-01"),
                                found("ild_on_imaging", true)),
                        cyclophosphamide(6, null, "2011-10").build(),
                        TreatmentCourse.of("methotrexate"),
                        TreatmentCourse.of("etanercept")),
                listed(
                        "Atteinte cutanée sévère et isolée malgré l’Endoxan, puis 20 séances de puvathérapie (10/2008) :"
                                + " que proposer ?",
                        List.of(
                                coded("disease", "SSc"),
                                coded("subset", "diffuse"),
                                coded("sex", "M"),
                                measured("age_years", "52", null),
                                new Observation(
                                        "first_non_raynaud_date", new Value.Day(PartialDate.parse("2006-07")), null),
                                found("ild_on_imaging", false),
                                found("mgus", true),
                                measured("mgus_g_l", "3.2", null),
                                new Observation("drug_allergies", new Value.Codes(List.of("mesna")), null)),
                        cyclophosphamide(12, "2007-03", "2008-02")
                                .cumulativeG(new BigDecimal("13"))
                                .build(),
                        TreatmentCourse.builder("methotrexate")
                                .start(PartialDate.parse("2009-10"))
                                .end(PartialDate.parse("2011-05"))
                                .outcomes(Set.of(TreatmentCourse.Outcome.ADVERSE_EVENT))
                                .build()),
                listed(
                        "Aggravation cutanée, pulmonaire et cardiaque après échec : quel traitement d’attente ?",
                        List.of(
                                coded("disease", "SSc"),
                                coded("sex", "M"),
                                measured("age_years", "48", null),
                                new Observation(
                                        "first_non_raynaud_date", new Value.Day(PartialDate.parse("2005")), null),
                                measured("dlco_pct", "30", "2012-02"),
                                measured("pasp_echo", "44", "2012-02"),
                                measured("trv_m_s", "2.94", "2012-02"),
                                measured("lvef_pct", "65", "2012-02")),
                        cyclophosphamide(12, "2006-06", "2007").build(),
                        TreatmentCourse.builder("mycophenolate")
                                .start(PartialDate.parse("2007-06"))
                                .end(PartialDate.parse("2008-07"))
                                .outcomes(Set.of(TreatmentCourse.Outcome.INEFFICACY))
                                .build()),
                listed(
                        Specialty.GASTROENTEROLOGY,
                        "Dossier de gastro-entérologie.",
                        List.of(coded("disease", "other"), coded("sex", "F"), measured("age_years", "33", null))));
    }

    private static Observation coded(String key, String code) {
        return new Observation(key, new Value.Code(code), null);
    }

    private static Observation found(String key, boolean present) {
        return new Observation(key, new Value.Flag(present), null);
    }

    private static Observation measured(String key, String number, @Nullable String day) {
        return new Observation(key, Value.of(number), day == null ? null : PartialDate.parse(day));
    }

    private static TreatmentCourse.Builder cyclophosphamide(int doses, @Nullable String start, String end) {
        return TreatmentCourse.builder("cyclophosphamide")
                .route(TreatmentCourse.Route.IV)
                .nDoses(doses)
                .start(start == null ? null : PartialDate.parse(start))
                .end(PartialDate.parse(end));
    }

    private ReferralId listed(String question, List<Observation> known, TreatmentCourse... courses) {
        return listed(Specialty.INTERNAL_MEDICINE, question, known, courses);
    }

    private ReferralId listed(
            Specialty required, String question, List<Observation> known, TreatmentCourse... courses) {
        ReferralId id = signIn.get(DemoPeople.KERBRAT, () -> submitted(question, known, courses));
        signIn.as(DemoPeople.VIDAL, () -> {
            desk.assign(id, revision(id), people.current().id());
            desk.accept(id, revision(id), new TriageDecision(Urgency.ROUTINE, 9, Set.of(required)));
        });
        return id;
    }

    private ReferralId submitted(String question, List<Observation> known, TreatmentCourse... courses) {
        ReferralDraft empty = referrals.draft(referrals.open());
        CaseFile facts = empty.content().caseFile().withTreatments(List.of(courses));
        for (Observation one : known) {
            facts = facts.with(one);
        }
        referrals.save(
                empty.id(),
                empty.revision(),
                new DraftContent(
                        new PatientIdentity(
                                SubmittedCases.FAMILY_NAME, SubmittedCases.GIVEN_NAME, IdentityStatus.QUALIFIED),
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
        signIn.as(DemoPeople.VIDAL, () -> {
            MeetingSummary usual = meetings.require(meeting);
            life.reschedule(
                    meeting,
                    new MeetingPlan(
                            LocalDateTime.of(2012, 2, 15, 13, 0), 60, usual.capacityMinutes(), usual.place(), ""));
        });
    }

    String reference(ReferralId id) {
        return signIn.get(DemoPeople.VIDAL, () -> referrals.row(id)).reference();
    }
}
