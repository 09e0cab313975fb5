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
import fr.recours.referral.CaseScope;
import fr.recours.referral.FindableCases;
import fr.recours.referral.ReferralId;
import fr.recours.search.ProgrammeScreening;
import fr.recours.search.ProgrammeScreening.Listed;
import fr.recours.search.Screening;
import fr.recours.search.internal.index.Scope;
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
import java.util.function.IntPredicate;
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
    private final EligibleStore store;
    private final People people;
    private final AuditTrail trail;
    private final FindableCases cases;
    private final Clock clock;

    ScreeningService(
            CaseBase base,
            Programmes programmes,
            Screener screener,
            EligibleStore store,
            People people,
            AuditTrail trail,
            FindableCases cases,
            Clock clock) {
        this.base = base;
        this.programmes = programmes;
        this.screener = screener;
        this.store = store;
        this.people = people;
        this.trail = trail;
        this.cases = cases;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Optional<ProgrammeScreening> of(String programme) {
        ProgrammeDefinition inForce = programmes.require(programme).definition();
        LocalDate since = FrenchTime.today(clock).minus(ProgrammeScreening.NEWS);
        return read(
                programme,
                (searcher, today) -> screening(
                        searcher, inForce, today, store.newSince(programme, since), store.lostSince(programme, since)));
    }

    @Override
    @Transactional
    public Optional<ProgrammeScreening> whatIf(String programme, MovableThreshold threshold, BigDecimal number) {
        ProgrammeDefinition tried = WhatIf.moved(programmes.require(programme).definition(), threshold, number);
        return read(programme, (searcher, today) -> screening(searcher, tried, today, Map.of(), Map.of()));
    }

    @Override
    @Transactional
    public List<Listed> more(String programme, Result result, Collection<ReferralId> named) {
        return more(programme, named, cases -> cases.of(result));
    }

    @Override
    @Transactional
    public List<Listed> moreComing(String programme, Collection<ReferralId> named) {
        return more(programme, named, NamedCases::coming);
    }

    private List<Listed> more(String programme, Collection<ReferralId> named, Naming naming) {
        ProgrammeDefinition inForce = programmes.require(programme).definition();
        LocalDate since = FrenchTime.today(clock).minus(ProgrammeScreening.NEWS);
        return read(programme, (searcher, today) -> {
                    IntPredicate before = NamedCases.among(searcher, NamedCases.cases(named));
                    Screened screened = screener.screen(searcher, inForce, today);
                    return naming.of(new NamedCases(
                            base,
                            searcher,
                            screened,
                            store.newSince(programme, since),
                            readable(searcher).and(before.negate())));
                })
                .orElse(List.of());
    }

    /** Which of a screening's cases. */
    @FunctionalInterface
    private interface Naming {
        List<Listed> of(NamedCases cases) throws IOException;
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

    private ProgrammeScreening screening(
            IndexSearcher searcher,
            ProgrammeDefinition programme,
            LocalDate today,
            Map<ReferralId, LocalDate> news,
            Map<ReferralId, LocalDate> lost)
            throws IOException {
        long began = System.nanoTime();
        Screened screened = screener.screen(searcher, programme, today);
        Duration took = Duration.ofNanos(System.nanoTime() - began);
        NamedCases named = new NamedCases(base, searcher, screened, news, readable(searcher));
        Map<Result, Integer> counts = new EnumMap<>(Result.class);
        Map<Result, List<Listed>> cases = new EnumMap<>(Result.class);
        for (Result result : Result.values()) {
            counts.put(result, screened.counts().of(result));
            cases.put(result, named.of(result));
        }
        return new ProgrammeScreening(
                programme.code(),
                today,
                took,
                counts,
                steps(programme, today, screened),
                cases,
                named.coming(),
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

    /** All are counted; named are those whoever asks may read, for the chair those of published agendas (portal.md §4). */
    private IntPredicate readable(IndexSearcher searcher) throws IOException {
        CaseScope scope = cases.scope();
        return scope.cases() instanceof CaseScope.Cases.Every
                ? any -> true
                : NamedCases.among(searcher, new Scope(scope).cases());
    }
}
