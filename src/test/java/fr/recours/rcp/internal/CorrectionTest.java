package fr.recours.rcp.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import fr.recours.rcp.ActionKind;
import fr.recours.rcp.Implementation;
import fr.recours.rcp.Inclusion;
import fr.recours.rcp.Obligation;
import fr.recours.rcp.ObligationKind;
import fr.recours.rcp.ObligationState;
import fr.recours.rcp.Obligations;
import fr.recours.rcp.OpinionAction;
import fr.recours.rcp.OpinionContent;
import fr.recours.rcp.OpinionId;
import fr.recours.rcp.OpinionToSign;
import fr.recours.rcp.Opinions;
import fr.recours.rcp.OutcomeCode;
import fr.recours.referral.ReferralDesk;
import fr.recours.referral.ReferralId;
import fr.recours.referral.ReferralState;
import fr.recours.shared.FrenchTime;
import fr.recours.shared.RefusedException;
import fr.recours.shared.WorkingDays;
import fr.recours.support.DemoPeople;
import fr.recours.support.MovableClock;
import fr.recours.support.SignIn;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** What a correction owes: what it asks for in other words, and nothing that was done or is no longer to be done. */
@HourTest
@RecordApplicationEvents
class CorrectionTest {

    @Autowired
    private Hour hour;

    @Autowired
    private SignIn signIn;

    @Autowired
    private Obligations obligations;

    @Autowired
    private Opinions opinions;

    @Autowired
    private ReferralDesk desk;

    @Autowired
    private ObligationClock obligationClock;

    @Autowired
    private AgendaFacts facts;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private ApplicationEvents events;

    @Test
    void goesOnWithWhatWasDoneAndWithWhatIsNotUnlessItSaysSomethingElse() {
        ReferralId id = hour.scheduled();
        LocalDate soon = hour.meeting(id).start().toLocalDate().plusDays(60);
        OpinionAction report = new OpinionAction(ActionKind.DOCUMENT, "Compte rendu", null, soon);
        OpinionAction examination = new OpinionAction(ActionKind.EXAMINATION, "Cathétérisme droit", null, soon);
        OpinionAction visit = new OpinionAction(ActionKind.OTHER, "Avis d’aval", null, soon);
        OpinionId first = hour.signed(id, Hour.favourable().with(List.of(report, examination, visit)));
        meet(id, ObligationKind.DOCUMENT_DUE);
        meet(id, "EXAMINATION 2");
        later(40);

        OpinionAction other = new OpinionAction(ActionKind.EXAMINATION, "IRM cardiaque", null, soon);
        corrected(first, said("Mieux dit").with(List.of(other, report, visit)));

        assertThat(of(id, ObligationKind.DOCUMENT_DUE, ObligationKind.ACTION_DUE))
                .filteredOn(one -> one.state() != ObligationState.CANCELLED)
                .extracting(Obligation::kind, Obligation::label, Obligation::state, Obligation::dueOn)
                .as("the report was sent, the advice is still waited for, the other examination was never asked for")
                .containsExactlyInAnyOrder(
                        tuple(ObligationKind.DOCUMENT_DUE, "DOCUMENT 2", ObligationState.MET, soon),
                        tuple(ObligationKind.ACTION_DUE, "OTHER 3", ObligationState.UPCOMING, soon),
                        tuple(ObligationKind.ACTION_DUE, "EXAMINATION 1", ObligationState.UPCOMING, soon),
                        tuple(ObligationKind.ACTION_DUE, "EXAMINATION 2", ObligationState.MET, soon));
    }

    @Test
    void asksForTheOutcomeByTheFirstSignatureAndNoMoreOnceItWasTold() {
        ReferralId id = hour.scheduled();
        OpinionId first = hour.signed(id, Hour.favourable());
        LocalDate signed = FrenchTime.today(clock);
        later(20);
        OpinionId second = corrected(first, said("Mieux dit"));
        assertThat(open(id, ObligationKind.OUTCOME_DUE))
                .extracting(Obligation::dueOn)
                .containsExactly(signed.plusMonths(1), signed.plusMonths(3), signed.plusMonths(6));
        assertThat(open(id, ObligationKind.ACK_DUE))
                .as("the new words are to be read")
                .extracting(Obligation::dueOn)
                .containsExactly(FrenchTime.today(clock).plusDays(10));

        signIn.as(DemoPeople.KERBRAT, () -> obligations.record(id, Implementation.DONE, ""));
        corrected(second, said("Encore mieux dit"));
        assertThat(open(id, ObligationKind.OUTCOME_DUE)).isEmpty();
    }

    @Test
    void ofAnEarlierDiscussionOwesNothingButToBeRead() {
        ReferralId id = hour.wantedNext();
        OpinionId first = last(id);
        hour.confirmed(id);
        hour.signed(id, Hour.favourable());

        OpinionId corrected = corrected(first, OpinionContent.of(OutcomeCode.NEXT_RCP, "À revoir, mieux dit."));

        assertThat(facts.meetingsOf(id)).isEmpty();
        assertThat(open(id, ObligationKind.NEXT_SESSION)).isEmpty();
        assertThat(open(id, ObligationKind.OUTCOME_DUE)).as("of the last one").hasSize(3);

        OpinionId second = corrected(corrected, OpinionContent.of(OutcomeCode.NEXT_RCP, "À revoir, encore mieux dit."));
        assertThat(open(id, ObligationKind.ACK_DUE)).hasSize(2);
        signIn.as(DemoPeople.KERBRAT, () -> opinions.acknowledge(second));
        assertThat(open(id, ObligationKind.ACK_DUE)).as("of the last one").hasSize(1);
        assertThat(hour.state(id)).isEqualTo(ReferralState.OPINION_ISSUED);
    }

    /** What an opinion asked for before another discussion is waited for, however it is corrected. */
    @Test
    void ofAnEarlierDiscussionGoesOnWithWhatItStillOwes() {
        ReferralId id = hour.scheduled();
        LocalDate again = hour.meeting(id).start().toLocalDate().plusMonths(2);
        OpinionAction report = new OpinionAction(ActionKind.DOCUMENT, "Compte rendu", null, again.plusMonths(6));
        OpinionId first = hour.signed(id, again(again).with(List.of(report)));
        signIn.as(DemoPeople.VIDAL, () -> obligations.rediscuss(id, hour.revision(id), again, "Rien de nouveau"));
        hour.signed(id, Hour.favourable());

        OpinionAction more = new OpinionAction(ActionKind.EXAMINATION, "IRM", null, again.plusMonths(6));
        corrected(first, again(again).with(List.of(more, report)));

        assertThat(of(id, ObligationKind.DOCUMENT_DUE, ObligationKind.ACTION_DUE))
                .extracting(Obligation::kind, Obligation::state)
                .containsExactly(tuple(ObligationKind.DOCUMENT_DUE, ObligationState.UPCOMING));
    }

    /** As documents were numbered once: not by their action. */
    @Test
    void knowsADocumentByItsDayWhereItsLabelTellsNoAction() {
        ReferralId id = hour.scheduled();
        LocalDate soon = hour.meeting(id).start().toLocalDate().plusDays(60);
        OpinionAction report = new OpinionAction(ActionKind.DOCUMENT, "Compte rendu", null, soon);
        OpinionId first = hour.signed(id, Hour.favourable().with(List.of(report)));
        sql.sql("update obligation set label = 'D4' where referral_id = ? and kind = 'DOCUMENT_DUE'")
                .param(id.value())
                .update();

        corrected(first, said("Mieux dit").with(List.of(report)));

        assertThat(of(id, ObligationKind.DOCUMENT_DUE))
                .extracting(Obligation::label, Obligation::state)
                .containsExactly(tuple("DOCUMENT 1", ObligationState.UPCOMING));
    }

    @Test
    void aReviewThatWasPutOffAndLeftOutByMistakeIsOwedAgain() {
        ReferralId id = hour.scheduled();
        LocalDate day = hour.meeting(id).start().toLocalDate().plusMonths(3);
        OpinionId first = hour.signed(id, again(day));
        signIn.as(
                DemoPeople.VIDAL,
                () -> obligations.postpone(
                        open(id, ObligationKind.REDISCUSS_AT).getFirst().id(), "Attente du scanner"));
        OpinionId second = corrected(first, said("Par erreur"));
        assertThat(open(id, ObligationKind.REDISCUSS_AT)).isEmpty();

        corrected(second, again(day));

        assertThat(open(id, ObligationKind.REDISCUSS_AT))
                .extracting(Obligation::dueOn)
                .containsExactly(day);
    }

    @Test
    void owesNoReviewOfACaseThatIsOnItsWayToBeDiscussedAgain() {
        ReferralId id = hour.wantedNext();
        hour.confirmed(id);
        LocalDate meeting = hour.meeting(id).start().toLocalDate();

        corrected(last(id), again(meeting.plusMonths(6)));

        assertThat(open(id, ObligationKind.REDISCUSS_AT, ObligationKind.NEXT_SESSION))
                .isEmpty();
        assertThat(hour.meeting(id).start().toLocalDate()).isEqualTo(meeting);
    }

    @Test
    void keepsADayToDiscussAgainThatHasCome() {
        ReferralId id = hour.scheduled();
        LocalDate day = hour.meeting(id).start().toLocalDate().plusMonths(1);
        OpinionId first = hour.signed(id, again(day));
        clock.setParis(day.plusDays(3).atTime(8, 0));

        OpinionId second = correct(first, again(day.plusDays(1)));
        assertRefused(() -> hour.propose(second), "rcp.opinion.refused.date");
        signIn.as(
                DemoPeople.VIDAL,
                () -> opinions.write(second, hour.opinion(second).revision(), again(day)));
        hour.propose(second);
        hour.sign(second);

        assertThat(open(id, ObligationKind.REDISCUSS_AT))
                .extracting(Obligation::dueOn)
                .containsExactly(day);
    }

    @Test
    void ofACaseThatIsOverOwesNothingAndDoesNotBringItBack() {
        ReferralId id = hour.scheduled();
        OpinionId first = hour.signed(id, Hour.favourable());
        signIn.as(DemoPeople.KERBRAT, () -> {
            opinions.acknowledge(first);
            obligations.record(id, Implementation.DONE, "");
        });
        signIn.as(DemoPeople.VIDAL, () -> obligations.close(id, hour.revision(id)));

        OpinionId second = correct(first, again(FrenchTime.today(clock).plusMonths(6)));
        assertRefused(() -> hour.propose(second), "rcp.correct.refused.over");
        signIn.as(
                DemoPeople.VIDAL,
                () -> opinions.write(second, hour.opinion(second).revision(), said("Mieux dit")));
        hour.propose(second);
        hour.sign(second);

        assertThat(signIn.get(DemoPeople.VIDAL, () -> obligations.of(id)))
                .noneMatch(one -> one.state().isOpen());
        assertThat(hour.state(id)).isEqualTo(ReferralState.CLOSED);
        assertThat(hour.opinion(first).superseded()).isTrue();
    }

    @Test
    void givenUpLeavesTheOpinionToBeCorrectedAgain() {
        ReferralId id = hour.scheduled();
        OpinionId first = hour.concluded(id, Hour.favourable());
        assertRefused(() -> abandon(first), "rcp.abandon.refused");
        hour.propose(first);
        hour.sign(first);
        OpinionId mistaken = correct(first, Hour.favourable());
        assertRefused(() -> correct(first, Hour.favourable()), "rcp.correct.refused");

        abandon(mistaken);

        assertThat(signIn.get(DemoPeople.VIDAL, opinions::unsigned))
                .noneMatch(one -> one.referral().equals(id));
        OpinionId second = corrected(first, said("Mieux dit"));
        assertThat(hour.opinion(second).supersedes()).isEqualTo(first);
        assertThat(hour.opinion(first).superseded()).isTrue();
        assertRefused(() -> abandon(second), "rcp.opinion.refused.signed");
    }

    @Test
    void withdrawnACaseOwesNothingMoreButItsVisitsAndItsOpinionMayStillBeCorrected() {
        ReferralId id = hour.scheduled();
        LocalDate day = hour.meeting(id).start().toLocalDate().plusMonths(2);
        OpinionId first = hour.signed(
                id, again(day).with(List.of(new OpinionAction(ActionKind.DOCUMENT, "Compte rendu", null, day))));
        signIn.as(DemoPeople.VIDAL, () -> {
            obligations.include(id, new Inclusion("MSC-ScS", "", FrenchTime.today(clock)));
            obligations.rediscuss(id, hour.revision(id), day, "Aggravation");
        });
        correct(first, Hour.favourable());

        signIn.as(DemoPeople.KERBRAT, () -> desk.withdraw(id, hour.revision(id), "Suivi ailleurs"));
        signIn.as(DemoPeople.VIDAL, () -> desk.grantWithdrawal(id, hour.revision(id)));

        assertThat(signIn.get(DemoPeople.VIDAL, () -> obligations.of(id)))
                .filteredOn(one -> one.state().isOpen())
                .extracting(Obligation::kind)
                .hasSize(4)
                .containsOnly(ObligationKind.VISIT_DUE);
        corrected(first, said("Mieux dit"));
        assertThat(hour.state(id)).isEqualTo(ReferralState.WITHDRAWN);
    }

    @Test
    void isToldToBeUnsignedFromTheDayItWasBegun() {
        OpinionId first = hour.signed(hour.scheduled(), Hour.favourable());
        later(30);
        OpinionId second = correct(first, Hour.favourable());
        LocalDate deadline = new WorkingDays().after(FrenchTime.today(clock), 3);
        obligationClock.follow();
        assertThat(reminders(second)).isEmpty();
        while (FrenchTime.today(clock).isBefore(deadline)) {
            later(1);
            obligationClock.follow();
        }
        assertThat(reminders(second)).containsExactly(1, 2, 3);
    }

    private List<Integer> reminders(OpinionId opinion) {
        return events.stream(OpinionToSign.class)
                .filter(told -> told.opinionId().equals(opinion))
                .map(OpinionToSign::reminder)
                .toList();
    }

    private OpinionId last(ReferralId id) {
        return signIn.get(DemoPeople.VIDAL, () -> opinions.of(id)).getFirst().id();
    }

    private OpinionId correct(OpinionId opinion, OpinionContent content) {
        return signIn.get(DemoPeople.VIDAL, () -> opinions.correct(opinion, content));
    }

    private OpinionId corrected(OpinionId opinion, OpinionContent content) {
        OpinionId next = correct(opinion, content);
        hour.propose(next);
        hour.sign(next);
        return next;
    }

    private void abandon(OpinionId opinion) {
        signIn.as(
                DemoPeople.VIDAL,
                () -> opinions.abandon(opinion, hour.opinion(opinion).revision()));
    }

    private static OpinionContent said(String text) {
        return OpinionContent.of(OutcomeCode.FAVOURABLE, text).about(OpinionContent.NO_PROGRAMME);
    }

    private static OpinionContent again(LocalDate day) {
        return OpinionContent.of(OutcomeCode.REDISCUSS_AT, "À réévaluer.").rediscussedOn(day);
    }

    private void meet(ReferralId id, ObligationKind kind) {
        open(id, kind).forEach(one -> signIn.as(DemoPeople.KERBRAT, () -> obligations.meet(one.id())));
    }

    private void meet(ReferralId id, String label) {
        open(id, ObligationKind.ACTION_DUE).stream()
                .filter(one -> one.label().equals(label))
                .forEach(one -> signIn.as(DemoPeople.KERBRAT, () -> obligations.meet(one.id())));
    }

    private List<Obligation> open(ReferralId id, ObligationKind... kinds) {
        return of(id, kinds).stream().filter(one -> one.state().isOpen()).toList();
    }

    private List<Obligation> of(ReferralId id, ObligationKind... kinds) {
        return signIn.get(DemoPeople.VIDAL, () -> obligations.of(id)).stream()
                .filter(one -> List.of(kinds).contains(one.kind()))
                .toList();
    }

    private void later(int days) {
        clock.set(clock.instant().plus(Duration.ofDays(days)));
    }

    private static void assertRefused(Runnable work, String key) {
        assertThatThrownBy(work::run)
                .asInstanceOf(type(RefusedException.class))
                .extracting(RefusedException::messageKey)
                .isEqualTo(key);
    }
}
