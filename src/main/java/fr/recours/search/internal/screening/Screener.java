package fr.recours.search.internal.screening;

import fr.recours.matching.CaseFile;
import fr.recours.matching.Dictionary;
import fr.recours.matching.Matcher;
import fr.recours.matching.ProgrammeDefinition;
import fr.recours.matching.ScreeningPlan;
import fr.recours.search.internal.facts.Standings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;

/** Screens an index of cases for a programme: the definition in force, or another one of it. Thread-safe. */
public final class Screener {

    private final Matcher matcher;
    private final List<ProgrammeDefinition> inForce;
    private final long definitions;

    /** @param inForce the definitions {@link fr.recours.search.internal.facts.FactFields} judges the index by */
    public Screener(Dictionary dictionary, List<ProgrammeDefinition> inForce) {
        this.matcher = new Matcher(dictionary);
        this.inForce = List.copyOf(inForce);
        this.definitions = Standings.digest(dictionary, inForce);
    }

    /**
     * What a programme makes of every case on a day.
     *
     * @param programme in force, changed, or new
     */
    public Screened screen(IndexSearcher searcher, CaseFiles files, ProgrammeDefinition programme, LocalDate day) {
        ScreeningPlan plan = ScreeningPlan.of(programme, day);
        Optional<ScreeningPlan> kept = inForce.stream()
                .filter(known -> known.code().equals(programme.code()))
                .findFirst()
                .map(known -> ScreeningPlan.of(known, day));
        Reuse reuse = Reuse.of(plan, kept, definitions);
        Tally tally = new Tally(
                plan.items().stream().map(ScreeningPlan.Item::criterion).toList());
        byte[] results = new byte[searcher.getIndexReader().maxDoc()];
        try {
            for (LeafReaderContext segment : searcher.getIndexReader().leaves()) {
                new SegmentScreening(
                                segment,
                                new SegmentAnswers(searcher, segment),
                                plan,
                                reuse,
                                documents -> judge(programme, files.read(segment, documents), day))
                        .run(tally, results);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return tally.screened(results);
    }

    private List<SegmentScreening.Verdict> judge(ProgrammeDefinition programme, List<CaseFile> cases, LocalDate day) {
        return cases.stream()
                .map(one -> one.withReferenceDate(day))
                .map(then -> new SegmentScreening.Verdict(
                        matcher.standings(List.of(programme), then).getFirst(),
                        matcher.disease(then).isPresent()))
                .toList();
    }
}
