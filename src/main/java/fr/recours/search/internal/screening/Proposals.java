package fr.recours.search.internal.screening;

import fr.recours.access.Person;
import fr.recours.audit.AuditAction;
import fr.recours.audit.AuditEntry;
import fr.recours.audit.AuditTrail;
import fr.recours.matching.Eligibility;
import fr.recours.matching.Result;
import fr.recours.programme.Programme;
import fr.recours.referral.CaseOpinion;
import fr.recours.referral.CaseOpinions;
import fr.recours.referral.ReferralContact;
import fr.recours.referral.ReferralId;
import fr.recours.referral.ReferralRow;
import fr.recours.referral.ReferralState;
import fr.recours.referral.Referrals;
import fr.recours.search.ProgrammeProposed;
import fr.recours.search.Proposal;
import fr.recours.search.Proposal.Way;
import fr.recours.search.Proposed;
import fr.recours.shared.FrenchTime;
import fr.recours.shared.PersonId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What can be proposed to which referring physicians, and the writing, once a physician, case and opening. */
@Component
class Proposals {

    private final Referrals referrals;
    private final ProposalStore store;
    private final CaseOpinions opinions;
    private final AuditTrail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Proposals(
            Referrals referrals,
            ProposalStore store,
            CaseOpinions opinions,
            AuditTrail trail,
            ApplicationEventPublisher events,
            Clock clock) {
        this.referrals = referrals;
        this.store = store;
        this.opinions = opinions;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    List<Proposal> of(Programme programme, Collection<ReferralId> cases) {
        List<ReferralId> ids = List.copyOf(new LinkedHashSet<>(cases));
        Map<ReferralId, ReferralContact> contacts = referrals.contacts(ids);
        Set<ReferralId> continued = referrals.continued(ids);
        ProposalStore.Told told = store.told(programme, ids);
        Map<ReferralId, List<CaseOpinion>> decided = opinions.inForce(ids);
        List<Proposal> proposals = new ArrayList<>();
        for (ReferralRow row : referrals.rows(ids)) {
            Way way = way(row.state(), continued.contains(row.id()));
            if (way != null) {
                PersonId physician =
                        Objects.requireNonNull(contacts.get(row.id())).referrer();
                proposals.add(new Proposal(
                        row.id(),
                        physician,
                        way,
                        told.on(row.id(), physician),
                        decided(programme.code(), decided.getOrDefault(row.id(), List.of()))));
            }
        }
        return proposals;
    }

    /** Those of these whose physician may be written to now. A list is read only of those that were not told yet. */
    Set<ReferralId> open(Programme programme, List<ReferralId> cases) {
        Map<ReferralId, ReferralContact> contacts = referrals.contacts(cases);
        ProposalStore.Told told = store.told(programme, cases);
        List<ReferralId> untold = contacts.entrySet().stream()
                .filter(one -> told.on(one.getKey(), one.getValue().referrer()) == null)
                .map(Map.Entry::getKey)
                .toList();
        return untold.isEmpty()
                ? Set.of()
                : of(programme, untold).stream()
                        .filter(Proposal::isOpen)
                        .map(Proposal::referral)
                        .collect(Collectors.toSet());
    }

    private static @Nullable String decided(String programme, List<CaseOpinion> latestFirst) {
        return latestFirst.stream()
                .filter(opinion -> programme.equals(opinion.programme()))
                .map(CaseOpinion::outcome)
                .findFirst()
                .orElse(null);
    }

    /** Nothing for what is no case of the base. */
    private static @Nullable Way way(ReferralState state, boolean continued) {
        return switch (state) {
            case SUBMITTED, TRIAGE, INFO_REQUESTED, ACCEPTED, SCHEDULED, OPINION_ISSUED, FOLLOW_UP -> Way.TAKE_UP;
            case CLOSED, DECLINED -> continued ? Way.REFERRED_AGAIN : Way.REFER_AGAIN;
            case IN_SESSION, OPINION_PENDING -> Way.RCP_DECIDES;
            case WITHDRAWN -> Way.TAKEN_BACK;
            case DRAFT, ENTERED_IN_ERROR -> null;
        };
    }

    /** @param cases with the verdict that stands behind each proposal */
    Proposed write(Person by, Programme programme, Map<ReferralId, Eligibility> cases) {
        Set<PersonId> physicians = new HashSet<>();
        LocalDate today = FrenchTime.today(clock);
        int written = 0;
        for (Proposal one : of(programme, cases.keySet())) {
            Eligibility verdict = Objects.requireNonNull(cases.get(one.referral()));
            if (one.isOpen() && store.add(new ProposalStore.ToldOf(one.referral(), one.physician(), today), verdict)) {
                trail.record(new AuditEntry(
                        by.id(),
                        by.role().name(),
                        by.centreId(),
                        AuditAction.PROGRAMME_PROPOSED,
                        one.referral().value(),
                        programme.code()));
                events.publishEvent(new ProgrammeProposed(
                        one.referral(),
                        programme.code(),
                        verdict.programmeVersion(),
                        today,
                        one.way() == Way.REFER_AGAIN,
                        from(verdict)));
                physicians.add(one.physician());
                written++;
            }
        }
        return new Proposed(physicians.size(), written);
    }

    /** Null for who is eligible now. */
    private static @Nullable LocalDate from(Eligibility verdict) {
        return verdict.result() == Result.ELIGIBLE ? null : verdict.eligibleFrom();
    }
}
