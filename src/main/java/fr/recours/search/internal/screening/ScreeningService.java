package fr.recours.search.internal.screening;

import fr.recours.access.People;
import fr.recours.access.Role;
import fr.recours.matching.ProgrammeDefinition;
import fr.recours.programme.Programme;
import fr.recours.programme.Programmes;
import fr.recours.referral.ReferralId;
import fr.recours.search.ProgrammeScreening;
import fr.recours.search.ProgrammeScreening.Part;
import fr.recours.search.ScreenedList;
import fr.recours.search.Screening;
import fr.recours.search.Trial;
import fr.recours.shared.FrenchTime;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Screens for whoever may see the whole base. */
@Service
class ScreeningService implements Screening {

    private final CaseBase base;
    private final Screener screener;
    private final LastScreenings last;
    private final Naming naming;
    private final ListedCases lists;
    private final ScreeningAccess access;
    private final Proposals proposals;
    private final EligibleStore store;
    private final Programmes programmes;
    private final People people;
    private final Clock clock;

    ScreeningService(
            CaseBase base,
            Screener screener,
            LastScreenings last,
            Naming naming,
            ListedCases lists,
            ScreeningAccess access,
            Proposals proposals,
            EligibleStore store,
            Programmes programmes,
            People people,
            Clock clock) {
        this.base = base;
        this.screener = screener;
        this.last = last;
        this.naming = naming;
        this.lists = lists;
        this.access = access;
        this.proposals = proposals;
        this.store = store;
        this.programmes = programmes;
        this.people = people;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Optional<ProgrammeScreening> of(String programme) {
        access.enter(programme);
        ProgrammeDefinition inForce = lists.definition(programme, Optional.empty());
        LocalDate today = FrenchTime.today(clock);
        return base.read(searcher -> {
            TimedScreening timed = TimedScreening.of(inForce, today, () -> last.anew(searcher, inForce, today));
            NamedCases named = naming.inForce(searcher, programme, timed.screened(), List.of());
            return timed.told(named, named.lost(lost(programme, today)));
        });
    }

    @Override
    @Transactional
    public Optional<ProgrammeScreening> whatIf(String programme, Trial trial) {
        access.enter(programme);
        ProgrammeDefinition tried = lists.definition(programme, Optional.of(trial));
        LocalDate today = FrenchTime.today(clock);
        return base.read(searcher -> {
            TimedScreening timed = TimedScreening.of(tried, today, () -> screener.screen(searcher, tried, today));
            return timed.told(naming.tried(searcher, timed.screened(), List.of()), Part.NONE);
        });
    }

    @Override
    @Transactional
    public Part more(ScreenedList list, Collection<ReferralId> named) {
        return lists.named(list.programme(), list.trial(), named, cases -> cases.of(list.result()))
                .orElse(Part.NONE);
    }

    @Override
    @Transactional
    public Part moreComing(String programme, Collection<ReferralId> named) {
        return inForce(programme, named, NamedCases::coming);
    }

    @Override
    @Transactional
    public Part moreLost(String programme, Collection<ReferralId> named) {
        return inForce(programme, named, cases -> cases.lost(lost(programme, FrenchTime.today(clock))));
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
        Programme asked = programmes.require(programme);
        return inForce(programme, named, cases -> cases.untold(some -> proposals.open(asked, some)));
    }

    private Part inForce(String programme, Collection<ReferralId> named, ListedCases.Listing listing) {
        return lists.named(programme, Optional.empty(), named, listing).orElse(Part.NONE);
    }
}
