package fr.recours.search.internal.screening;

import fr.recours.matching.Criterion;
import fr.recours.matching.ProgrammeDefinition;
import fr.recours.matching.Result;
import fr.recours.matching.ScreeningPlan;
import fr.recours.search.ProgrammeScreening;
import fr.recours.search.ProgrammeScreening.Part;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A screening on a day, and how long it lasted. */
record TimedScreening(ProgrammeDefinition programme, LocalDate day, Screened screened, Duration took) {

    static TimedScreening of(ProgrammeDefinition programme, LocalDate day, Supplier<Screened> screening) {
        long began = System.nanoTime();
        Screened screened = screening.get();
        return new TimedScreening(programme, day, screened, Duration.ofNanos(System.nanoTime() - began));
    }

    /**
     * What whoever asks is told of it.
     *
     * @param named its cases, for them
     * @param lost who is eligible no more
     */
    ProgrammeScreening told(NamedCases named, Part lost) throws IOException {
        Map<Result, Integer> counts = new EnumMap<>(Result.class);
        Map<Result, Part> cases = new EnumMap<>(Result.class);
        for (Result result : Result.values()) {
            counts.put(result, screened.counts().of(result));
            cases.put(result, named.of(result));
        }
        return new ProgrammeScreening(
                programme.code(),
                day,
                took,
                counts,
                steps(),
                cases,
                named.coming(),
                screened.coming().size(),
                lost,
                screened.unread() > 0);
    }

    private List<ProgrammeScreening.Step> steps() {
        List<@Nullable Criterion> criteria = new ArrayList<>();
        criteria.add(null);
        ScreeningPlan.of(programme, day).items().forEach(item -> criteria.add(item.criterion()));
        List<ProgrammeScreening.Step> steps = new ArrayList<>();
        for (int i = 0; i < criteria.size(); i++) {
            Screened.Left left = screened.funnel().get(i);
            steps.add(new ProgrammeScreening.Step(criteria.get(i), left.in(), left.perhaps(), left.onlyThis()));
        }
        return steps;
    }
}
