package fr.recours.search.internal.screening;

import fr.recours.access.Person;
import fr.recours.audit.AuditAction;
import fr.recours.audit.AuditEntry;
import fr.recours.audit.AuditTrail;
import fr.recours.referral.ReferralContact;
import fr.recours.referral.ReferralId;
import fr.recours.referral.ReferralRow;
import fr.recours.referral.ReferralState;
import fr.recours.referral.Referrals;
import fr.recours.search.ProgrammeProposed;
import fr.recours.search.Proposable;
import fr.recours.search.Proposed;
import fr.recours.shared.FrenchTime;
import fr.recours.shared.PersonId;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Which referring physicians may be written to about a programme, and the writing, once a physician and case. */
@Component
class Proposals {

    private final Referrals referrals;
    private final ProposalStore store;
    private final AuditTrail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Proposals(
            Referrals referrals, ProposalStore store, AuditTrail trail, ApplicationEventPublisher events, Clock clock) {
        this.referrals = referrals;
        this.store = store;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    List<Proposable> of(String programme, Collection<ReferralId> cases) {
        List<ReferralRow> open = referrals.rows(List.copyOf(new HashSet<>(cases))).stream()
                .filter(row -> mayBeTakenUp(row.state()))
                .toList();
        List<ReferralId> ids = open.stream().map(ReferralRow::id).toList();
        Map<ReferralId, ReferralContact> contacts = referrals.contacts(ids);
        ProposalStore.Told told = store.told(programme, ids);
        return contacts.entrySet().stream()
                .map(one -> {
                    PersonId physician = one.getValue().referrer();
                    return new Proposable(one.getKey(), physician, told.on(one.getKey(), physician));
                })
                .toList();
    }

    /**
     * Whether the referrer can still bring it before the RCP or add to it there (portal.md §3.1 and 3.2): not while the RCP is
     * deciding, not once nobody acts on it any more. A new case may follow a closed one (T20), but that is a case of its own.
     */
    private static boolean mayBeTakenUp(ReferralState state) {
        return switch (state) {
            case SUBMITTED, TRIAGE, INFO_REQUESTED, ACCEPTED, SCHEDULED, OPINION_ISSUED, FOLLOW_UP -> true;
            case DRAFT, IN_SESSION, OPINION_PENDING, CLOSED, DECLINED, WITHDRAWN, ENTERED_IN_ERROR -> false;
        };
    }

    Proposed write(Person by, String programme, Collection<ReferralId> cases) {
        Set<PersonId> physicians = new HashSet<>();
        int written = 0;
        for (Proposable one : of(programme, cases)) {
            if (one.toldOn() == null
                    && store.add(
                            programme,
                            new ProposalStore.ToldOf(one.referral(), one.physician(), FrenchTime.today(clock)))) {
                trail.record(new AuditEntry(
                        by.id(),
                        by.role().name(),
                        by.centreId(),
                        AuditAction.PROGRAMME_PROPOSED,
                        one.referral().value(),
                        programme));
                events.publishEvent(new ProgrammeProposed(one.referral(), programme));
                physicians.add(one.physician());
                written++;
            }
        }
        return new Proposed(physicians.size(), written);
    }
}
