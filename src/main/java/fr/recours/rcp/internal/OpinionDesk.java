package fr.recours.rcp.internal;

import fr.recours.access.Person;
import fr.recours.audit.AuditAction;
import fr.recours.rcp.OpinionContent;
import fr.recours.rcp.OpinionId;
import fr.recours.rcp.OpinionToSign;
import fr.recours.referral.ReferralId;
import fr.recours.referral.Referrals;
import fr.recours.shared.FrenchTime;
import fr.recours.shared.RefusedException;
import fr.recours.shared.StaleRevisionException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What is written before the signature: the words, that they are ready, and a correction of what was signed. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class OpinionDesk {

    private final RcpGate gate;
    private final MeetingBudget budget;
    private final OpinionStore opinions;
    private final OpinionWords words;
    private final OpinionDeadline deadline;
    private final MinutesCheck minutes;
    private final Referrals referrals;
    private final RcpTrail trail;
    private final RcpProperties properties;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OpinionDesk(
            RcpGate gate,
            MeetingBudget budget,
            OpinionStore opinions,
            OpinionWords words,
            OpinionDeadline deadline,
            MinutesCheck minutes,
            Referrals referrals,
            RcpTrail trail,
            RcpProperties properties,
            ApplicationEventPublisher events,
            Clock clock) {
        this.gate = gate;
        this.budget = budget;
        this.opinions = opinions;
        this.words = words;
        this.deadline = deadline;
        this.minutes = minutes;
        this.referrals = referrals;
        this.trail = trail;
        this.properties = properties;
        this.events = events;
        this.clock = clock;
    }

    /** The version in somebody's hands, as that person saw it. */
    OpinionEntity lock(OpinionId id, long revision) {
        OpinionEntity opinion = opinions.lock(id.value());
        if (opinion.revision() != revision) {
            throw new StaleRevisionException();
        }
        return opinion;
    }

    long write(OpinionId id, long revision, OpinionContent content) {
        Person officer = gate.officer(id.value(), "WRITE");
        OpinionEntity opinion = lock(id, revision);
        requireUnsigned(officer, opinion, "WRITE");
        if (content.outcome() == null) {
            throw new RefusedException("rcp.opinion.refused.outcome");
        }
        // the page keeps itself with every pause of the hand: one row tells of a sitting
        if (opinion.takenUp(officer.id().value(), clock.instant(), Duration.ofMinutes(properties.sittingMinutes()))) {
            trail.record(officer, AuditAction.OPINION_CHANGED, opinion.referralId(), "WRITTEN:" + opinion.number());
        }
        words.write(opinion, content);
        opinions.flush();
        return opinion.revision();
    }

    void propose(OpinionId id, long revision) {
        Person officer = gate.officer(id.value(), "PROPOSE");
        OpinionEntity opinion = lock(id, revision);
        requireUnsigned(officer, opinion, "PROPOSE");
        requireWhole(officer, opinion, words.read(opinion));
        opinion.propose(officer.id().value());
        opinions.flush();
        trail.record(officer, AuditAction.OPINION_CHANGED, opinion.referralId(), "TO_SIGN:" + opinion.number());
        events.publishEvent(new OpinionToSign(id, new ReferralId(opinion.referralId()), 0));
    }

    OpinionId correct(OpinionId id, OpinionContent content) {
        Person officer = gate.officer(id.value(), "CORRECT");
        OpinionEntity before = opinions.lock(id.value());
        boolean last = before.state().isSigned() && !before.superseded() && !opinions.isCorrected(id.value());
        gate.require(last, officer, before.referralId(), "CORRECT", "rcp.correct.refused");
        OpinionId corrected = OpinionId.random();
        OpinionEntity next = new OpinionEntity(
                corrected.value(),
                before,
                opinions.nextNumber(before.itemId()),
                words.sealPresent(corrected.value(), words.present(before)),
                officer.id().value(),
                deadline.from(clock.instant()));
        if (content.outcome() == null) {
            throw new RefusedException("rcp.opinion.refused.outcome");
        }
        words.write(next, content);
        opinions.add(next);
        trail.record(officer, AuditAction.OPINION_CHANGED, before.referralId(), "CORRECTION:" + next.number());
        return corrected;
    }

    /** One begun by mistake: the version it was to replace stays as it is, to be corrected again. */
    void abandon(OpinionId id, long revision) {
        Person officer = gate.officer(id.value(), "ABANDON");
        MeetingEntity meeting = budget.lock(opinions.meetingOf(id.value()));
        OpinionEntity opinion = lock(id, revision);
        requireUnsigned(officer, opinion, "ABANDON");
        gate.require(
                opinion.supersedes() != null,
                officer,
                opinion.referralId(),
                "ABANDON@" + opinion.state(),
                "rcp.abandon.refused");
        opinion.retire();
        opinions.flush();
        minutes.complete(meeting);
        trail.record(officer, AuditAction.OPINION_CHANGED, opinion.referralId(), "ABANDONED:" + opinion.number());
    }

    void requireWhole(Person person, OpinionEntity opinion, OpinionContent content) {
        Optional<OpinionContent> before =
                Optional.ofNullable(opinion.supersedes()).map(opinions::require).map(words::read);
        boolean again = content.discussesAgain()
                && before.filter(one -> one.discussesAgainAs(content)).isEmpty()
                && referrals.row(new ReferralId(opinion.referralId())).state().isTerminal();
        gate.require(!again, person, opinion.referralId(), "OPINION:OVER", "rcp.correct.refused.over");
        LocalDate kept = before.map(OpinionContent::rediscussOn).orElse(null);
        Optional<String> missing = OpinionRules.missing(content, FrenchTime.today(clock), kept);
        gate.require(
                missing.isEmpty(),
                person,
                opinion.referralId(),
                "OPINION:INCOMPLETE",
                missing.orElse("rcp.opinion.refused.text"));
    }

    private void requireUnsigned(Person person, OpinionEntity opinion, String act) {
        boolean writable = !opinion.state().isSigned() && !opinion.superseded();
        gate.require(writable, person, opinion.referralId(), act + "@" + opinion.state(), "rcp.opinion.refused.signed");
    }
}
