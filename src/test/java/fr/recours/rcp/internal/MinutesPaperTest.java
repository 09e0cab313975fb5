package fr.recours.rcp.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.recours.access.People;
import fr.recours.matching.Observation;
import fr.recours.matching.Value;
import fr.recours.rcp.AgendaItemId;
import fr.recours.rcp.Attendances;
import fr.recours.rcp.Attendee;
import fr.recours.rcp.DeferralCause;
import fr.recours.rcp.KnownPaper;
import fr.recours.rcp.MeetingId;
import fr.recours.rcp.MeetingState;
import fr.recours.rcp.Obligations;
import fr.recours.rcp.OpinionContent;
import fr.recours.rcp.OpinionId;
import fr.recours.rcp.Opinions;
import fr.recours.rcp.OutcomeCode;
import fr.recours.rcp.Paper;
import fr.recours.rcp.PaperKind;
import fr.recours.rcp.Presence;
import fr.recours.rcp.SessionItem;
import fr.recours.rcp.WrittenConsultations;
import fr.recours.rcp.internal.papers.CaseSheet;
import fr.recours.rcp.internal.papers.PaperMark;
import fr.recours.rcp.internal.papers.PaperPress;
import fr.recours.referral.AnsweredFacts;
import fr.recours.referral.ReferralId;
import fr.recours.referral.Referrals;
import fr.recours.referral.Urgency;
import fr.recours.shared.FrenchTime;
import fr.recours.support.DemoPeople;
import fr.recours.support.SubmittedCases;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Minutes are made once every opinion is signed, kept with their hash, read by those who may, and known again. */
class MinutesPaperTest extends PaperJourney {

    @Autowired
    private WrittenConsultations consultations;

    @Autowired
    private Attendances attendances;

    @Autowired
    private Obligations obligations;

    @Autowired
    private ObligationClock obligationClock;

    @Autowired
    private Referrals referrals;

    @Autowired
    private Opinions opinions;

    @Autowired
    private MeetingClock meetingClock;

    @Autowired
    private MeetingRepository repository;

    @Autowired
    private MinutesGathering gathering;

    @Autowired
    private PaperStore store;

    @Autowired
    private People people;

    @Autowired
    private PaperPress press;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void areRefusedBeforeTheEndAndWhileAnOpinionIsNotSigned() {
        ReferralId id = hour.scheduled();
        OpinionId opinion = hour.concluded(id, Hour.favourable());
        MeetingId meeting = hour.opinion(opinion).meeting();
        assertThat(refused(meeting)).isEqualTo("rcp.minutes.refused.state");
        end(meeting);
        assertThat(refused(meeting)).isEqualTo("rcp.minutes.refused.unsigned");
        hour.propose(opinion);
        hour.sign(opinion);
        KnownPaper made = signIn.get(DemoPeople.VIDAL, () -> papers.completeMinutes(meeting));
        assertThat(made.number()).isEqualTo(1);
        assertThat(made.inForce()).isTrue();
        assertThat(state(meeting)).isEqualTo(MeetingState.MINUTES_COMPLETE);
        assertThat(refused(meeting)).isEqualTo("rcp.minutes.refused.state");
        assertNotFound(DemoPeople.SARRAZIN, () -> papers.completeMinutes(meeting));
    }

    @Test
    void comeOutAgainByteForByteFromTheSameData() {
        MeetingId meeting = completed();
        byte[] kept =
                signIn.get(DemoPeople.MAUBERT, () -> papers.minutes(meeting)).content();
        PaperEntity paper = store.last(PaperKind.MINUTES, meeting.value()).orElseThrow();
        PaperMark mark = new PaperMark(paper.id(), paper.number(), paper.madeAt());
        byte[] again = signIn.get(
                DemoPeople.VIDAL,
                () -> transaction.execute(status -> press.minutes(gathering.of(
                        repository.findById(meeting.value()).orElseThrow(),
                        mark,
                        people.current().displayName()))));
        assertThat(again).isEqualTo(kept);
        assertThat(PaperStore.sha256(kept)).isEqualTo(paper.sha256());
    }

    @Test
    void sayWhatWasDecidedAndWhoThePatientIsNot() throws IOException {
        MeetingId meeting = completed();
        String text = text(signIn.get(DemoPeople.SARRAZIN, () -> papers.minutes(meeting)));
        assertThat(text)
                .contains("Favorable", "La RCP est favorable.", "Étaient présents")
                .doesNotContain(SubmittedCases.FAMILY_NAME, SubmittedCases.GIVEN_NAME);
    }

    @Test
    void sayWhatWasDecidedInWritingAndConfirmedThereAndWhoKeptOutOfACase() throws IOException {
        ReferralId urgent = hour.scheduled(Urgency.URGENT, 9);
        MeetingId written = signIn.get(
                DemoPeople.VIDAL,
                () -> consultations.ask(urgent, FrenchTime.today(clock).plusDays(3)));
        for (String member : List.of(DemoPeople.MAUBERT, DemoPeople.SARRAZIN, "nour.belhadi@expert.example.org")) {
            signIn.as(member, () -> consultations.answer(written, true, "Oui"));
        }
        OpinionId inWriting = signIn.get(DemoPeople.VIDAL, () -> hour.conclude(urgent, Hour.favourable()));
        hour.propose(inWriting);
        hour.sign(inWriting);
        ReferralId id = hour.scheduled();
        AgendaItemId item = hour.item(id);
        OpinionId opinion = hour.concluded(id, Hour.favourable());
        MeetingId meeting = hour.opinion(opinion).meeting();
        Attendee keptOut = signIn.get(DemoPeople.VIDAL, () -> attendances.of(meeting)).stream()
                .filter(attendee -> attendee.presence() == Presence.PRESENT)
                .filter(attendee -> !hour.person(DemoPeople.MAUBERT).equals(attendee.person()))
                .findFirst()
                .orElseThrow();
        signIn.as(DemoPeople.VIDAL, () -> {
            attendances.declareConflict(item, Objects.requireNonNull(keptOut.person()));
            consultations.confirm(written, meeting);
        });
        hour.propose(opinion);
        hour.sign(opinion);

        String minutes = minutes(meeting);

        assertThat(minutes)
                .containsSubsequence(
                        "Conflit d’intérêts, sans prendre part : " + keptOut.name(),
                        "Avis donnés par écrit, confirmés en séance",
                        "Dossier "
                                + signIn.get(DemoPeople.VIDAL, () -> referrals.row(urgent))
                                        .reference());
        assertThat(caseReads(urgent, "MINUTES:1")).isEqualTo(1);
        renewedWhenCorrected(inWriting, meeting);
    }

    /** Minutes that tell a written opinion are no more in force than its paper. */
    private void renewedWhenCorrected(OpinionId inWriting, MeetingId meeting) {
        String first = signIn.get(DemoPeople.VIDAL, () -> papers.minutesOf(meeting))
                .orElseThrow()
                .sha256();
        assertThat(known(first).inForce()).isTrue();
        clock.set(clock.instant().plus(Duration.ofHours(1)));
        OpinionId corrected = signIn.get(DemoPeople.VIDAL, () -> opinions.correct(inWriting, Hour.favourable()));
        hour.propose(corrected);
        hour.sign(corrected);
        assertThat(known(first).inForce()).isFalse();

        clock.set(clock.instant().plus(Duration.ofHours(1)));
        KnownPaper second = signIn.get(DemoPeople.VIDAL, () -> papers.completeMinutes(meeting));

        assertThat(second.number()).isEqualTo(2);
        assertThat(second.inForce()).isTrue();
        assertThat(known(first).inForce()).isFalse();
    }

    @Test
    void keepALineOfACaseEnteredInErrorWhichStandsInNobodysWay() throws IOException {
        ReferralId other = hour.scheduled();
        ReferralId gone = hour.scheduled();
        OpinionId opinion = hour.signed(other, Hour.favourable());
        MeetingId meeting = hour.opinion(opinion).meeting();
        carriedOver(gone);
        end(meeting);
        sql.sql("update referral set state = 'ENTERED_IN_ERROR' where id = ?")
                .param(gone.value())
                .update();
        signIn.as(DemoPeople.VIDAL, () -> papers.completeMinutes(meeting));
        String text = text(signIn.get(DemoPeople.MAUBERT, () -> papers.minutes(meeting)));
        assertThat(text).contains("Dossier annulé", "La RCP est favorable.");
        assertThat(signIn.get(DemoPeople.VIDAL, () -> live.board(meeting)).items())
                .extracting(SessionItem::referral)
                .contains(other)
                .doesNotContain(gone);
        MeetingId later = hour.meeting(gone).id();
        assertThat(signIn.get(DemoPeople.VIDAL, () -> meetings.agenda(later)).rows())
                .noneMatch(row -> row.referral().id().equals(gone));
        assertThat(caseReads(other, "MINUTES:1")).isEqualTo(1);
        assertThat(caseReads(gone, "MINUTES:1")).isEqualTo(1);
    }

    @Test
    void sayTheCaseAsItWasWhenTheRoomDecided() {
        ReferralId id = hour.scheduled();
        LocalDate again = hour.meeting(id).start().toLocalDate().plusMonths(6);
        MeetingId meeting = hour.opinion(hour.signed(
                        id,
                        OpinionContent.of(OutcomeCode.REDISCUSS_AT, "À réévaluer.")
                                .rediscussedOn(again)))
                .meeting();
        end(meeting);
        List<CaseSheet> before = sheets(meeting);
        clock.setParis(again.minusDays(30).atTime(8, 0));
        obligationClock.follow();
        signIn.as(
                DemoPeople.KERBRAT,
                () -> obligations.tell(
                        id,
                        hour.revision(id),
                        List.of(new AnsweredFacts.Datum(new Observation("subset", new Value.Code("limited"), null))),
                        "Forme corrigée"));
        assertThat(signIn.get(DemoPeople.VIDAL, () -> referrals.read(id)).version())
                .isEqualTo(2);
        assertThat(before.toString()).doesNotContain("limitée");
        assertThat(sheets(meeting)).isEqualTo(before);
    }

    @Test
    void sayOfAReviewCarriedOverWhyAndWhatTheChairWroteEachTime() throws IOException {
        ReferralId id = hour.wantedNext();
        MeetingId first = hour.started(id);
        hour.started(id);
        MeetingId third = hour.started(id, DemoPeople.MAUBERT, "Bilan cardiaque attendu");
        MeetingId fourth = hour.started(id, DemoPeople.MAUBERT, "Cathétérisme programmé");
        hour.nothingWantedNext();

        assertThat(minutes(first)).contains("(place non confirmée)").doesNotContain("Bilan cardiaque");
        assertThat(minutes(third)).contains("(place non confirmée)", "Bilan cardiaque attendu");
        assertThat(minutes(fourth)).contains("(place non confirmée)", "Cathétérisme programmé");
    }

    private List<CaseSheet> sheets(MeetingId meeting) {
        PaperMark mark = new PaperMark(meeting.value(), 1, Instant.EPOCH);
        return signIn.get(
                DemoPeople.VIDAL,
                () -> transaction.execute(status -> gathering
                        .of(repository.findById(meeting.value()).orElseThrow(), mark, "")
                        .cases()));
    }

    private void carriedOver(ReferralId id) {
        signIn.as(DemoPeople.VIDAL, () -> {
            live.open(hour.item(id));
            live.defer(hour.item(id), DeferralCause.TIME_OUT, "");
        });
    }

    private long caseReads(ReferralId id, String detail) {
        return sql.sql("select count(*) from audit_entry where action = 'CASE_READ' and subject = ? and detail = ?")
                .params(id.value(), detail)
                .query(Long.class)
                .single();
    }

    @Test
    void areReadByTheRoomOnlyAndByItsExpertsUntilTheyArePutAway() {
        MeetingId meeting = completed();
        for (String outsider : List.of(
                DemoPeople.KERBRAT,
                DemoPeople.VAUBERT,
                DemoPeople.PESSAC,
                DemoPeople.ADMINISTRATOR,
                DemoPeople.AUDITOR)) {
            assertNotFound(outsider, () -> papers.minutes(meeting));
        }
        Paper paper = signIn.get(DemoPeople.SARRAZIN, () -> papers.minutes(meeting));
        assertThat(paper.fileName()).matches("compte-rendu-rcp-\\d{4}-\\d{2}-\\d{2}\\.pdf");
        assertThat(reads(meeting)).isEqualTo(1);
        clock.set(clock.instant().plus(Duration.ofDays(40)));
        signIn.as(DemoPeople.VIDAL, () -> meetingClock.follow());
        assertThat(state(meeting)).isEqualTo(MeetingState.ARCHIVED);
        assertNotFound(DemoPeople.SARRAZIN, () -> papers.minutes(meeting));
        assertThat(signIn.get(DemoPeople.MAUBERT, () -> papers.minutes(meeting)).content())
                .isEqualTo(paper.content());
        assertThat(reads(meeting)).isEqualTo(2);
    }

    private long reads(MeetingId meeting) {
        return sql.sql("select count(*) from audit_entry where action = 'MINUTES_READ' and subject = ?")
                .param(meeting.value())
                .query(Long.class)
                .single();
    }

    @Test
    void getANewVersionAfterACorrectionAndTheOldOneStays() {
        ReferralId id = hour.scheduled();
        OpinionId opinion = hour.signed(id, Hour.favourable());
        MeetingId meeting = hour.opinion(opinion).meeting();
        end(meeting);
        KnownPaper first = signIn.get(DemoPeople.VIDAL, () -> papers.completeMinutes(meeting));
        clock.set(clock.instant().plus(Duration.ofHours(2)));
        OpinionId corrected = signIn.get(DemoPeople.VIDAL, () -> opinions.correct(opinion, Hour.favourable()));
        assertThat(refused(meeting)).isEqualTo("rcp.minutes.refused.state");
        hour.propose(corrected);
        hour.sign(corrected);
        assertThat(known(first.sha256()).inForce()).isFalse();
        clock.set(clock.instant().plus(Duration.ofHours(1)));
        KnownPaper second = signIn.get(DemoPeople.MAUBERT, () -> papers.completeMinutes(meeting));
        assertThat(second.number()).isEqualTo(2);
        assertThat(second.inForce()).isTrue();
        assertThat(known(first.sha256()).inForce()).isFalse();
    }
}
