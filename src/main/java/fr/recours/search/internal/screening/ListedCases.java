package fr.recours.search.internal.screening;

import fr.recours.matching.ProgrammeDefinition;
import fr.recours.matching.WhatIf;
import fr.recours.programme.Programmes;
import fr.recours.referral.ReferralId;
import fr.recours.search.ProgrammeScreening.Part;
import fr.recours.search.ScreenedList;
import fr.recours.search.Trial;
import fr.recours.shared.FrenchTime;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The lists of a screening, for whoever may screen: out of the last one for the definition in force, anew for another. */
@Component
public class ListedCases {

    private final CaseBase base;
    private final Programmes programmes;
    private final Screener screener;
    private final LastScreenings last;
    private final Naming naming;
    private final ScreeningAccess access;
    private final Clock clock;

    ListedCases(
            CaseBase base,
            Programmes programmes,
            Screener screener,
            LastScreenings last,
            Naming naming,
            ScreeningAccess access,
            Clock clock) {
        this.base = base;
        this.programmes = programmes;
        this.screener = screener;
        this.last = last;
        this.naming = naming;
        this.access = access;
        this.clock = clock;
    }

    /** Which of a screening's cases. */
    @FunctionalInterface
    interface Listing {
        Part of(NamedCases cases) throws IOException;
    }

    /** Whether {@link #first} would give a list now, and not be empty; it throws the same. */
    public boolean ready() {
        access.check();
        return base.read(searcher -> true).isPresent();
    }

    /** The first of a list; empty until every case is in the index. */
    public Optional<Part> first(ScreenedList list, int most) {
        return named(list.programme(), list.trial(), List.of(), cases -> cases.of(list.result(), most));
    }

    /** @param before those that were named already */
    Optional<Part> named(String programme, Optional<Trial> trial, Collection<ReferralId> before, Listing listing) {
        access.enter(programme);
        ProgrammeDefinition definition = definition(programme, trial);
        LocalDate today = FrenchTime.today(clock);
        return base.read(searcher -> listing.of(
                trial.isEmpty()
                        ? naming.inForce(searcher, programme, last.last(searcher, definition, today), before)
                        : naming.tried(searcher, screener.screen(searcher, definition, today), before)));
    }

    ProgrammeDefinition definition(String programme, Optional<Trial> trial) {
        ProgrammeDefinition inForce = programmes.require(programme).definition();
        return trial.map(tried -> WhatIf.moved(inForce, tried.threshold(), tried.number()))
                .orElse(inForce);
    }
}
