package fr.recours.rcp.internal;

import fr.recours.access.People;
import fr.recours.access.Person;
import fr.recours.access.Role;
import fr.recours.audit.AuditAction;
import fr.recours.rcp.ExpertInvited;
import fr.recours.rcp.Invitation;
import fr.recours.rcp.InvitationEnded;
import fr.recours.rcp.Invitations;
import fr.recours.referral.ReferralId;
import fr.recours.referral.Referrals;
import fr.recours.shared.DoneAgainAfterRace;
import fr.recours.shared.FrenchTime;
import fr.recours.shared.PersonId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The transactions behind {@link Invitations}. What an invitation opens is read from its row: without it the case is not found. */
@Service
@DoneAgainAfterRace
@Transactional
class InvitationService implements Invitations {

    private static final Set<Role> EXPERTS = EnumSet.of(Role.INVITED_EXPERT, Role.EXPERT);

    private final RcpGate gate;
    private final CasePeople casePeople;
    private final ReadingTimes times;
    private final Referrals referrals;
    private final People people;
    private final RcpTrail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    InvitationService(
            RcpGate gate,
            CasePeople casePeople,
            ReadingTimes times,
            Referrals referrals,
            People people,
            RcpTrail trail,
            ApplicationEventPublisher events,
            Clock clock) {
        this.gate = gate;
        this.casePeople = casePeople;
        this.times = times;
        this.referrals = referrals;
        this.people = people;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public List<Invitation> of(ReferralId referral) {
        gate.coordinator(referral.value(), "INVITATIONS");
        referrals.row(referral);
        LocalDate until = times.lastDayOfGuests(referral.value()).orElse(null);
        return casePeople.invited(referral.value()).entrySet().stream()
                .map(one -> {
                    PersonId expert = new PersonId(one.getKey());
                    return new Invitation(
                            expert,
                            people.require(expert).displayName(),
                            LocalDate.ofInstant(one.getValue(), FrenchTime.ZONE),
                            until);
                })
                .sorted(Comparator.comparing(Invitation::name))
                .toList();
    }

    @Override
    public void invite(ReferralId referral, PersonId expert) {
        Person coordinator = gate.coordinator(referral.value(), "INVITE");
        referrals.row(referral);
        boolean fit = EXPERTS.contains(people.require(expert).role());
        gate.require(fit, coordinator, referral.value(), "INVITE", "rcp.invite.refused");
        if (casePeople.invite(referral.value(), expert.value(), coordinator.id().value(), clock.instant())) {
            trail.record(coordinator, AuditAction.MEETING_CHANGED, referral.value(), "INVITED:" + expert);
            events.publishEvent(new ExpertInvited(UUID.randomUUID(), referral, expert));
        }
    }

    @Override
    public void end(ReferralId referral, PersonId expert) {
        Person coordinator = gate.coordinator(referral.value(), "END_INVITATION");
        referrals.row(referral);
        if (casePeople.end(referral.value(), expert.value())) {
            trail.record(coordinator, AuditAction.MEETING_CHANGED, referral.value(), "INVITATION_ENDED:" + expert);
            events.publishEvent(new InvitationEnded(UUID.randomUUID(), referral, expert));
        }
    }
}
