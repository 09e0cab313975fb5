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
import fr.recours.search.Screening;
import fr.recours.search.internal.index.Scope;
import fr.recours.shared.FrenchTime;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
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
    private final People people;
    private final AuditTrail trail;
    private final FindableCases cases;
    private final Clock clock;

    ScreeningService(
            CaseBase base,
            Programmes programmes,
            Screener screener,
            People people,
            AuditTrail trail,
            FindableCases cases,
            Clock clock) {
        this.base = base;
        this.programmes = programmes;
        this.screener = screener;
        this.people = people;
        this.trail = trail;
        this.cases = cases;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Optional<ProgrammeScreening> of(String programme) {
        return screen(programmes.require(programme).definition());
    }

    @Override
    @Transactional
    public Optional<ProgrammeScreening> whatIf(String programme, MovableThreshold threshold, BigDecimal number) {
        return screen(WhatIf.moved(programmes.require(programme).definition(), threshold, number));
    }

    private Optional<ProgrammeScreening> screen(ProgrammeDefinition programme) {
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
                "screening:" + programme.code()));
        LocalDate today = FrenchTime.today(clock);
        return base.read(searcher -> screen(programme, today, searcher));
    }

    private ProgrammeScreening screen(ProgrammeDefinition programme, LocalDate today, IndexSearcher searcher)
            throws IOException {
        long began = System.nanoTime();
        Screened screened = screener.screen(searcher, programme, today);
        Duration took = Duration.ofNanos(System.nanoTime() - began);
        IntPredicate readable = readable(searcher);
        Map<Result, Integer> counts = new EnumMap<>(Result.class);
        Map<Result, List<ReferralId>> named = new EnumMap<>(Result.class);
        for (Result result : Result.values()) {
            counts.put(result, screened.counts().of(result));
            named.put(result, base.referrals(searcher, screened.documents(result, readable, ProgrammeScreening.SHOWN)));
        }
        return new ProgrammeScreening(
                programme.code(),
                today,
                took,
                counts,
                steps(programme, today, screened),
                named,
                coming(searcher, screened, readable),
                screened.coming().size(),
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
        if (scope.cases() instanceof CaseScope.Cases.Every) {
            return any -> true;
        }
        int all = Math.max(1, searcher.getIndexReader().maxDoc());
        Set<Integer> theirs = Arrays.stream(searcher.search(new Scope(scope).cases(), all).scoreDocs)
                .map(hit -> hit.doc)
                .collect(Collectors.toSet());
        return theirs::contains;
    }

    private List<ProgrammeScreening.Coming> coming(IndexSearcher searcher, Screened screened, IntPredicate readable)
            throws IOException {
        List<Screened.Coming> soonest = screened.coming().stream()
                .filter(one -> readable.test(one.document()))
                .limit(ProgrammeScreening.SHOWN)
                .toList();
        List<ReferralId> referrals = base.referrals(
                searcher, soonest.stream().map(Screened.Coming::document).toList());
        List<ProgrammeScreening.Coming> coming = new ArrayList<>();
        for (int i = 0; i < soonest.size(); i++) {
            coming.add(new ProgrammeScreening.Coming(
                    referrals.get(i), LocalDate.ofEpochDay(soonest.get(i).epochDay())));
        }
        return coming;
    }
}
