package fr.recours.search.internal.screening;

import fr.recours.matching.Result;
import fr.recours.referral.CaseScope;
import fr.recours.referral.FindableCases;
import fr.recours.referral.ReferralId;
import fr.recours.search.ProgrammeScreening;
import fr.recours.search.internal.index.Scope;
import fr.recours.shared.FrenchTime;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.function.IntPredicate;
import org.apache.lucene.search.IndexSearcher;
import org.springframework.stereotype.Component;

/** All cases are counted; named are those whoever asks may read, for the chair those of published agendas (portal.md §4). */
@Component
class Naming {

    private final CaseBase base;
    private final EligibleStore store;
    private final UndeterminedStore undetermined;
    private final FindableCases cases;
    private final Clock clock;

    Naming(CaseBase base, EligibleStore store, UndeterminedStore undetermined, FindableCases cases, Clock clock) {
        this.base = base;
        this.store = store;
        this.undetermined = undetermined;
        this.cases = cases;
        this.clock = clock;
    }

    /**
     * The cases of a screening for the definition in force.
     *
     * @param named those that were named already
     */
    NamedCases inForce(IndexSearcher searcher, String programme, Screened screened, Collection<ReferralId> named) {
        LocalDate since = FrenchTime.today(clock).minus(ProgrammeScreening.NEWS);
        Map<Result, Map<ReferralId, LocalDate>> news = Map.of(
                Result.ELIGIBLE, store.newSince(programme, since),
                Result.UNDETERMINED, undetermined.newSince(programme, since),
                Result.NOT_YET, store.soonSince(programme, since));
        return new NamedCases(base, searcher, screened, news, others(searcher, named));
    }

    /** Those of a screening for another definition: none is news. */
    NamedCases tried(IndexSearcher searcher, Screened screened, Collection<ReferralId> named) {
        return new NamedCases(base, searcher, screened, Map.of(), others(searcher, named));
    }

    private IntPredicate others(IndexSearcher searcher, Collection<ReferralId> named) {
        IntPredicate before = NamedCases.among(searcher, NamedCases.cases(named));
        return readable(searcher).and(before.negate());
    }

    private IntPredicate readable(IndexSearcher searcher) {
        CaseScope scope = cases.scope();
        return scope.cases() instanceof CaseScope.Cases.Every
                ? any -> true
                : NamedCases.among(searcher, new Scope(scope).cases());
    }
}
