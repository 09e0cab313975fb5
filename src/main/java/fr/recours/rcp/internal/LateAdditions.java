package fr.recours.rcp.internal;

import fr.recours.access.People;
import fr.recours.access.Person;
import fr.recours.access.Role;
import fr.recours.audit.AuditAction;
import fr.recours.rcp.AddedLate;
import fr.recours.rcp.LateAddition;
import fr.recours.referral.ReferralId;
import fr.recours.referral.Referrals;
import fr.recours.shared.PersonId;
import fr.recours.shared.SealedTexts;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What an agenda takes after its cut-off: a case with a reason, which a chair agreed to, until the meeting begins (portal.md §3.2, T7). */
@Component
class LateAdditions {

    private static final String REASON = "late";

    private final RcpGate gate;
    private final People people;
    private final StoredDeputies deputies;
    private final Referrals referrals;
    private final SealedTexts texts;
    private final RcpTrail trail;
    private final Clock clock;

    LateAdditions(
            RcpGate gate,
            People people,
            StoredDeputies deputies,
            Referrals referrals,
            SealedTexts texts,
            RcpTrail trail,
            Clock clock) {
        this.gate = gate;
        this.people = people;
        this.deputies = deputies;
        this.referrals = referrals;
        this.texts = texts;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Refuses what may not come onto the agenda now.
     *
     * @param target held
     * @return what it comes late with, whole; empty while the meeting takes cases
     */
    Optional<LateAddition> check(
            Person coordinator, MeetingEntity target, ReferralId referral, @Nullable LateAddition late) {
        if (target.takesCases(clock.instant())) {
            return Optional.empty();
        }
        gate.require(target.isAhead(), coordinator, target.id(), "LIST@" + target.state(), "rcp.move.refused.cutOff");
        gate.require(
                late != null && !late.reason().isBlank(),
                coordinator,
                target.id(),
                "LIST@LATE",
                "rcp.list.refused.late");
        gate.require(
                late != null && mayAgree(late.agreedBy(), referral),
                coordinator,
                target.id(),
                "LIST@LATE",
                "rcp.list.refused.agreement");
        return Optional.ofNullable(late);
    }

    /** Who chairs on this day; nobody about their own case (portal.md §4, f). */
    private boolean mayAgree(@Nullable PersonId chair, ReferralId referral) {
        return people.inRole(Role.CHAIR).stream()
                .map(Person::id)
                .anyMatch(one -> one.equals(chair)
                        && deputies.maySign(one)
                        && !one.equals(referrals.contact(referral).referrer()));
    }

    /** Beside the listing while it stands there, and in the trail for good. @param late whole, as {@link #check} found */
    void keep(Person coordinator, AgendaItemEntity item, LateAddition late) {
        UUID chair = Objects.requireNonNull(late.agreedBy(), "whole").value();
        item.addedLate(
                new SealedLateness(texts.seal(item.id(), REASON, late.reason().strip()), chair));
        trail.record(coordinator, AuditAction.AGENDA_CHANGED, item.referralId(), "LISTED_LATE:" + chair);
    }

    Optional<AddedLate> of(AgendaItemEntity item) {
        return Optional.ofNullable(item.lateness())
                .map(why -> new AddedLate(
                        texts.open(item.id(), REASON, why.lateReason()),
                        people.require(new PersonId(why.lateAgreedBy())).displayName()));
    }
}
