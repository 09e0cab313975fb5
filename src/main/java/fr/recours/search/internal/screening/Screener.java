package fr.recours.search.internal.screening;

import fr.recours.matching.Dictionary;
import fr.recours.matching.Matcher;
import fr.recours.matching.ProgrammeDefinition;
import fr.recours.matching.ScreeningPlan;
import fr.recours.search.internal.facts.SealedFacts;
import fr.recours.shared.SealedBytes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.search.IndexSearcher;

/** Screens an index of cases for a programme: the definition in force, or another one of it. Thread-safe. */
public final class Screener {

    private final Matcher matcher;
    private final List<ProgrammeDefinition> inForce;
    private final SealedFacts sealed;

    /** @param inForce the definitions {@link fr.recours.search.internal.facts.FactFields} judges the index by */
    public Screener(Dictionary dictionary, List<ProgrammeDefinition> inForce, SealedBytes seal) {
        this.matcher = new Matcher(dictionary);
        this.sealed = new SealedFacts(dictionary, seal);
        this.inForce = List.copyOf(inForce);
    }

    /**
     * What a programme makes of every case on a day.
     *
     * @param programme in force, changed, or new
     */
    public Screened screen(IndexSearcher searcher, ProgrammeDefinition programme, LocalDate day) {
        ScreeningPlan plan = ScreeningPlan.of(programme, day);
        Optional<ScreeningPlan> kept = inForce.stream()
                .filter(known -> known.code().equals(programme.code()))
                .findFirst()
                .map(known -> ScreeningPlan.of(known, day));
        Reuse reuse = Reuse.of(plan, kept);
        byte[] results = new byte[searcher.getIndexReader().maxDoc()];
        List<SegmentScreening.Told> told = searcher.getIndexReader().leaves().parallelStream()
                .map(segment -> run(new SegmentScreening(searcher, segment, plan, reuse, results)))
                .toList();
        Tally tally = new Tally(plan.items().size());
        told.forEach(one -> tally.add(one.tally()));
        tally.add(new LeftToMatcher(matcher, sealed, programme, plan, results)
                .judge(told.stream().flatMap(one -> one.left().stream()).toList()));
        return tally.screened(results);
    }

    private static SegmentScreening.Told run(SegmentScreening segment) {
        try {
            return segment.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
