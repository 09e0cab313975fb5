package fr.recours.search.internal.screening;

import fr.recours.access.People;
import fr.recours.access.Person;
import fr.recours.access.Role;
import fr.recours.audit.AuditAction;
import fr.recours.audit.AuditEntry;
import fr.recours.audit.AuditTrail;
import fr.recours.matching.Criterion;
import fr.recours.matching.MovableThreshold;
import fr.recours.matching.ProgrammeDefinition;
import fr.recours.matching.Result;
import fr.recours.matching.ScreeningPlan;
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
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.apache.lucene.search.IndexSearcher;
import org.jspecify.annotations.Nullable;
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
            long began = System.nanoTime();
            Screened screened = last.anew(searcher, inForce, today);
            Duration took = since(began);
            NamedCases named = naming.inForce(searcher, programme, screened, List.of());
            return screening(
                    inForce,
                    today,
                    took,
                    screened,
                    named,
                    UnaryOperator.identity(),
                    named.lost(lost(programme, today)));
        });
    }

    @Override
    @Transactional
    public Optional<ProgrammeScreening> whatIf(String programme, MovableThreshold threshold, BigDecimal number) {
        ProgrammeDefinition tried = WhatIf.moved(programmes.require(programme).definition(), threshold, number);
        return read(programme, (searcher, today) -> {
            long began = System.nanoTime();
            Screened screened = screener.screen(searcher, tried, today);
            Duration took = since(began);
            return screening(
                    tried,
                    today,
                    took,
                    screened,
                    naming.tried(searcher, screened),
                    part -> new Part(part.cases(), 0),
                    Part.NONE);
        });
    }

    private static Duration since(long began) {
        return Duration.ofNanos(System.nanoTime() - began);
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

    private static ProgrammeScreening screening(
            ProgrammeDefinition programme,
            LocalDate today,
            Duration took,
            Screened screened,
            NamedCases named,
            UnaryOperator<Part> handedOut,
            Part lost)
            throws IOException {
        Map<Result, Integer> counts = new EnumMap<>(Result.class);
        Map<Result, Part> cases = new EnumMap<>(Result.class);
        for (Result result : Result.values()) {
            counts.put(result, screened.counts().of(result));
            cases.put(result, handedOut.apply(named.of(result)));
        }
        return new ProgrammeScreening(
                programme.code(),
                today,
                took,
                counts,
                steps(programme, today, screened),
                cases,
                handedOut.apply(named.coming()),
                screened.coming().size(),
                lost,
                screened.unread() > 0);
    }

    private static List<ProgrammeScreening.Step> steps(
            ProgrammeDefinition programme, LocalDate today, Screened screened) {
        List<@Nullable Criterion> criteria = new ArrayList<>();
        criteria.add(null);
        ScreeningPlan.of(programme, today).items().forEach(item -> criteria.add(item.criterion()));
        List<ProgrammeScreening.Step> steps = new ArrayList<>();
        for (int i = 0; i < criteria.size(); i++) {
            Screened.Left left = screened.funnel().get(i);
            steps.add(new ProgrammeScreening.Step(criteria.get(i), left.in(), left.perhaps(), left.onlyThis()));
        }
        return steps;
    }
}
