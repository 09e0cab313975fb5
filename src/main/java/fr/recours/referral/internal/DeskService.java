package fr.recours.referral.internal;

import fr.recours.referral.AnsweredFacts;
import fr.recours.referral.DeclineDecision;
import fr.recours.referral.InformationOrder;
import fr.recours.referral.ItemAnswer;
import fr.recours.referral.ReferralDesk;
import fr.recours.referral.ReferralId;
import fr.recours.referral.RequestedItemId;
import fr.recours.referral.TriageDecision;
import fr.recours.shared.DoneAgainAfterRace;
import fr.recours.shared.PersonId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The transactions behind {@link ReferralDesk}. */
@Service
@DoneAgainAfterRace
@Transactional
class DeskService implements ReferralDesk {

    private final Triaging triaging;
    private final Asking asking;
    private final Answering answering;
    private final Withdrawals withdrawals;
    private final ErrorReports errorReports;
    private final Silences silences;
    private final OwnDoctors doctors;
    private final Messages messages;
    private final Evolving evolving;
    private final Again again;

    DeskService(
            Triaging triaging,
            Asking asking,
            Answering answering,
            Withdrawals withdrawals,
            ErrorReports errorReports,
            Silences silences,
            OwnDoctors doctors,
            Messages messages,
            Evolving evolving,
            Again again) {
        this.triaging = triaging;
        this.asking = asking;
        this.answering = answering;
        this.withdrawals = withdrawals;
        this.errorReports = errorReports;
        this.silences = silences;
        this.doctors = doctors;
        this.messages = messages;
        this.evolving = evolving;
        this.again = again;
    }

    @Override
    public void assign(ReferralId id, long revision, PersonId coordinator) {
        triaging.assign(id, revision, coordinator);
    }

    @Override
    public void ask(ReferralId id, long revision, InformationOrder order) {
        asking.ask(id, revision, order);
    }

    @Override
    public LocalDate furthestAnswerDay() {
        return asking.furthestAnswerDay();
    }

    @Override
    public void prepare(ReferralId id, Map<RequestedItemId, ItemAnswer> answers, Map<RequestedItemId, Integer> seen) {
        answering.prepare(id, answers, seen);
    }

    @Override
    public void answer(
            ReferralId id,
            long revision,
            Map<RequestedItemId, ItemAnswer> answers,
            Map<RequestedItemId, Integer> seen) {
        answering.answer(id, revision, answers, seen);
    }

    @Override
    public void waive(ReferralId id, long revision, Set<RequestedItemId> items, String reason) {
        asking.waive(id, revision, items, reason);
    }

    @Override
    public void accept(ReferralId id, long revision, TriageDecision decision) {
        triaging.accept(id, revision, decision);
    }

    @Override
    public void decline(ReferralId id, long revision, DeclineDecision decision) {
        triaging.decline(id, revision, decision);
    }

    @Override
    public void withdraw(ReferralId id, long revision, String reason) {
        withdrawals.withdraw(id, revision, reason);
    }

    @Override
    public void grantWithdrawal(ReferralId id, long revision) {
        withdrawals.grant(id, revision);
    }

    @Override
    public void refuseWithdrawal(ReferralId id, long revision, String reason) {
        withdrawals.refuse(id, revision, reason);
    }

    @Override
    public void reportError(ReferralId id, long revision, String reason) {
        errorReports.report(id, revision, reason);
    }

    @Override
    public void confirmError(ReferralId id, long revision) {
        errorReports.confirm(id, revision);
    }

    @Override
    public void dismissError(ReferralId id, long revision) {
        errorReports.dismiss(id, revision);
    }

    @Override
    public void closeUnanswered(ReferralId id, long revision) {
        silences.close(id, revision);
    }

    @Override
    public void reopen(ReferralId id, long revision) {
        silences.reopen(id, revision);
    }

    @Override
    public void evolve(ReferralId id, long revision, List<AnsweredFacts> told) {
        evolving.evolve(id, revision, told);
    }

    @Override
    public void nameDoctor(ReferralId id, long revision, String rpps) {
        doctors.name(id, revision, rpps);
    }

    @Override
    public void endDoctor(ReferralId id, long revision) {
        doctors.end(id, revision);
    }

    @Override
    public void write(ReferralId id, String message) {
        messages.write(id, message);
    }

    @Override
    public ReferralId referAgain(ReferralId id) {
        return again.refer(id);
    }
}
