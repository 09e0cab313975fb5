package fr.recours.search.internal.screening;

import fr.recours.access.People;
import fr.recours.access.Person;
import fr.recours.access.Role;
import fr.recours.audit.AuditAction;
import fr.recours.audit.AuditEntry;
import fr.recours.audit.AuditTrail;
import fr.recours.matching.MovableThreshold;
import fr.recours.matching.ProgrammeDefinition;
import fr.recours.matching.Result;
import fr.recours.matching.WhatIf;
import fr.recours.programme.Programmes;
import fr.recours.referral.ReferralId;
import fr.recours.search.ProgrammeScreening;
import fr.recours.search.ProgrammeScreening.Part;
import fr.recours.search.Screening;
import fr.recours.shared.FrenchTime;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.apache.lucene.search.IndexSearcher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Screens for whoever may see the whole base, and keeps in the trail who did. */
@Service
class ScreeningService implements Screening {

    private final CaseBase base;
    private final Programmes programmes;
    private final Screener screener;
    private final LastScreenings last;
    private final Naming naming;
    private final Proposals proposals;
    private final EligibleStore store;
    private final People people;
    private final AuditTrail trail;
    private final Clock clock;

    ScreeningService(
            CaseBase base,
            Programmes programmes,
            Screener screener,
            LastScreenings last,
            Naming naming,
            Proposals proposals,
            EligibleStore store,
            People people,
            AuditTrail trail,
            Clock clock) {
        this.base = base;
        this.programmes = programmes;
        this.screener = screener;
        this.last = last;
        this.naming = naming;
        this.proposals = proposals;
        this.store = store;
        this.people = people;
        this.trail = trail;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Optional<ProgrammeScreening> of(String programme) {
        ProgrammeDefinition inForce = programmes.require(programme).definition();
        return read(programme, (searcher, today) -> {
            TimedScreening timed = TimedScreening.of(inForce, today, () -> last.anew(searcher, inForce, today));
            NamedCases named = naming.inForce(searcher, programme, timed.screened(), List.of());
            return timed.told(named, UnaryOperator.identity(), named.lost(lost(programme, today)));
        });
    }

    @Override
    @Transactional
    public Optional<ProgrammeScreening> whatIf(String programme, MovableThreshold threshold, BigDecimal number) {
        ProgrammeDefinition tried = WhatIf.moved(programmes.require(programme).definition(), threshold, number);
        return read(programme, (searcher, today) -> {
            TimedScreening timed = TimedScreening.of(tried, today, () -> screener.screen(searcher, tried, today));
            NamedCases named = naming.tried(searcher, timed.screened());
            return timed.told(named, part -> new Part(part.cases(), 0), Part.NONE);
        });
    }

    @Override
    @Transactional
    public Part more(String programme, Result result, Collection<ReferralId> named) {
        return more(programme, named, cases -> cases.of(result));
    }

    @Override
    @Transactional
    public Part moreComing(String programme, Collection<ReferralId> named) {
        return more(programme, named, NamedCases::coming);
    }

    @Override
    @Transactional
    public Part moreLost(String programme, Collection<ReferralId> named) {
        return more(programme, named, cases -> cases.lost(lost(programme, FrenchTime.today(clock))));
    }

    private Map<ReferralId, LocalDate> lost(String programme, LocalDate today) {
        return store.lostSince(programme, today.minus(ProgrammeScreening.NEWS));
    }

    @Override
    @Transactional
    public Part untold(String programme, Collection<ReferralId> named) {
        if (!people.current().is(Role.COORDINATOR)) {
            throw new AccessDeniedException("refused");
        }
        return more(programme, named, cases -> cases.untold(some -> proposals.open(programme, some)));
    }

    private Part more(String programme, Collection<ReferralId> named, Listing listing) {
        ProgrammeDefinition inForce = programmes.require(programme).definition();
        return read(programme, (searcher, today) -> {
                    Screened screened = last.last(searcher, inForce, today);
                    return listing.of(naming.inForce(searcher, programme, screened, named));
                })
                .orElse(Part.NONE);
    }

    /** Which of a screening's cases. */
    @FunctionalInterface
    private interface Listing {
        Part of(NamedCases cases) throws IOException;
    }

    /** What is made of the base on a day. */
    @FunctionalInterface
    private interface Reading<T> {
        T from(IndexSearcher searcher, LocalDate today) throws IOException;
    }

    private <T> Optional<T> read(String programme, Reading<T> reading) {
        Person person = people.current();
        if (!person.is(Role.COORDINATOR) && !person.is(Role.CHAIR)) {
            throw new AccessDeniedException("refused");
        }
        trail.record(new AuditEntry(
                person.id(),
                person.role().name(),
                person.centreId(),
                AuditAction.LIST_READ,
                null,
                "screening:" + programme));
        LocalDate today = FrenchTime.today(clock);
        return base.read(searcher -> reading.from(searcher, today));
    }
}
