package fr.recours.search.internal;

import com.sun.management.OperatingSystemMXBean;
import fr.recours.bench.BenchTimes;
import fr.recours.bench.PlausibleCases;
import fr.recours.matching.CaseFile;
import fr.recours.matching.Dictionary;
import fr.recours.matching.Matcher;
import fr.recours.matching.MovableThreshold;
import fr.recours.matching.ProgrammeDefinition;
import fr.recours.matching.ProgrammeLibrary;
import fr.recours.matching.Result;
import fr.recours.matching.WhatIf;
import fr.recours.search.internal.index.BenchDocuments;
import fr.recours.search.internal.screening.Screened;
import fr.recours.search.internal.screening.Screener;
import fr.recours.shared.SealedBytes;
import fr.recours.support.TestSeal;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.FSDirectory;

/**
 * How fast a base of plausible cases is searched and screened, beside MariaDB and beside the matcher alone, in one run. Run by
 * {@code bin/bench search}; what it measures and what not is in docs/performance.md.
 */
public final class SearchBench {

    private static final LocalDate TODAY = PlausibleCases.TODAY;
    private static final int WARM_UP = 20;
    private static final int ROUNDS = 100;
    private static final int SQL_WARM_UP = 2;
    private static final int SQL_ROUNDS = 10;
    private static final int SCREENINGS = 5;

    private static final OperatingSystemMXBean PROCESSORS =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private final Dictionary dictionary = Dictionary.standard();
    private final List<ProgrammeDefinition> programmes = ProgrammeLibrary.standard(dictionary);
    private final SealedBytes seal;
    private final int cases;

    private SearchBench(int cases, SealedBytes seal) {
        this.cases = cases;
        this.seal = seal;
    }

    /**
     * {@code --cases} and how many, several with commas between, one base after the other; {@code --no-sql} leaves MariaDB out;
     * {@code --keep} keeps the index and takes one that was kept.
     */
    public static void main(String[] arguments) throws Exception {
        List<String> told = Arrays.asList(arguments);
        int at = told.indexOf("--cases");
        boolean sql = !told.contains("--no-sql");
        for (String cases : (at < 0 ? "100000" : told.get(at + 1)).split(",", -1)) {
            new SearchBench(Integer.parseInt(cases), TestSeal.withKey(1)).run(sql, told.contains("--keep"));
        }
        if (sql) {
            BenchPages.measure();
        }
        System.exit(0);
    }

    private void run(boolean sql, boolean keep) throws Exception {
        Path folder = Path.of("target", "search-bench", Integer.toString(cases));
        try (BenchIndex index = BenchIndex.of(folder, keep, cases, new BenchDocuments(dictionary, programmes, seal));
                DirectoryReader reader = DirectoryReader.open(FSDirectory.open(folder))) {
            print(
                    "%,d cases indexed in %.1f s (%.0f a second), %.0f MB on disk",
                    cases, index.seconds(), cases / index.seconds(), index.megabytes());
            IndexSearcher searcher = new IndexSearcher(reader);
            searcher.setQueryCache(null);
            BenchTimes ours = searches(searcher);
            BenchTimes portal = new BenchTyped(programmes, reader).measure(WARM_UP, ROUNDS);
            screenings(searcher);
            if (sql) {
                try (BenchTable table = BenchTable.fill(cases)) {
                    print("%,d rows in MariaDB in %.1f s", cases, table.seconds());
                    int all = BenchQueries.ALL.size();
                    BenchTimes.of(SQL_WARM_UP, all, table::search);
                    BenchTimes theirs = BenchTimes.of(SQL_ROUNDS, all, table::search);
                    theirs.report("MariaDB, warm");
                    print(
                            "p95: MariaDB takes %.0f times as long as the query alone, %.0f times as long as the portal's search",
                            theirs.at(95) / ours.at(95), theirs.at(95) / portal.at(95));
                    print(
                            "screening in SQL, %d found: %.0f ms",
                            table.screened(),
                            BenchTimes.of(SQL_ROUNDS, 1, query -> table.screened())
                                    .at(50));
                }
            }
        }
    }

    /** The query alone, the best twenty: what MariaDB is asked too. */
    private static BenchTimes searches(IndexSearcher searcher) throws Exception {
        int all = BenchQueries.ALL.size();
        BenchTimes.of(WARM_UP, all, query -> BenchQueries.search(searcher, query));
        BenchTimes ours = BenchTimes.of(ROUNDS, all, query -> BenchQueries.search(searcher, query));
        ours.report("Lucene, the query alone");
        BenchTimes.worked(ROUNDS, all, query -> BenchQueries.search(searcher, query))
                .report("Lucene, the query alone, processor time");
        return ours;
    }

    private void screenings(IndexSearcher searcher) throws Exception {
        Screener screener = new Screener(dictionary, programmes, seal);
        ProgrammeDefinition programme = programmes.stream()
                .filter(one -> one.code().equals("MSC-ScS"))
                .findFirst()
                .orElseThrow();
        screening("in force", screener, searcher, programme, TODAY);
        screening("in force, 30 days later", screener, searcher, programme, TODAY.plusDays(30));
        MovableThreshold skin = WhatIf.thresholds(programme).stream()
                .filter(one -> one.criterion().equals("SCS-R-I3.mrss15"))
                .findFirst()
                .orElseThrow();
        screening(
                "mrss >= 12 instead of 15",
                screener,
                searcher,
                WhatIf.moved(programme, skin, new BigDecimal(12)),
                TODAY);
        Screener stranger = new Screener(dictionary, List.of(), seal);
        for (ProgrammeDefinition one : programmes) {
            screening(one.code() + " as a programme no case was judged for", stranger, searcher, one, TODAY);
        }
        alone(programme);
        compare(programmes.stream()
                .flatMap(one -> Stream.of(screener.screen(searcher, one, TODAY), stranger.screen(searcher, one, TODAY)))
                .toList());
    }

    private static void screening(
            String what, Screener screener, IndexSearcher searcher, ProgrammeDefinition programme, LocalDate day) {
        double[] times = new double[SCREENINGS];
        double[] processor = new double[SCREENINGS];
        Screened screened = screener.screen(searcher, programme, day);
        for (int i = 0; i < SCREENINGS; i++) {
            long began = System.nanoTime();
            long worked = PROCESSORS.getProcessCpuTime();
            screened = screener.screen(searcher, programme, day);
            times[i] = (System.nanoTime() - began) / 1e6;
            processor[i] = (PROCESSORS.getProcessCpuTime() - worked) / 1e6;
        }
        Arrays.sort(times);
        Arrays.sort(processor);
        print(
                "screening, %s: median %.0f ms, longest %.0f ms, processor time of all threads %.0f ms; matcher asked for %,d; %s",
                what,
                times[SCREENINGS / 2],
                times[SCREENINGS - 1],
                processor[SCREENINGS / 2],
                screened.judged(),
                screened.counts());
    }

    /** The matcher alone, over cases that are made beforehand of their numbers. */
    private void alone(ProgrammeDefinition programme) {
        Matcher matcher = new Matcher(dictionary);
        int sample = sample();
        long spent = 0;
        for (int number = 0; number < sample; number++) {
            CaseFile caseFile = PlausibleCases.of(number).caseFile().withReferenceDate(TODAY);
            long began = System.nanoTime();
            matcher.results(List.of(programme), caseFile);
            spent += System.nanoTime() - began;
        }
        print(
                "the matcher alone, results only: %.1f µs a case over %,d cases, so %.1f s for all",
                spent / 1e3 / sample, sample, spent / 1e9 / sample * cases);
    }

    /** Whether the matcher says the same. @param screened of each programme in force, then as one no case was judged for */
    private void compare(List<Screened> screened) {
        Matcher matcher = new Matcher(dictionary);
        int different = 0;
        for (int number = 0; number < sample(); number++) {
            CaseFile caseFile = PlausibleCases.of(number).caseFile().withReferenceDate(TODAY);
            List<Result> results = matcher.results(programmes, caseFile);
            for (int i = 0; i < screened.size(); i++) {
                different += results.get(i / 2) == screened.get(i).result(number) ? 0 : 1;
            }
        }
        print(
                "%d results of %d screenings differ from the matcher's, of the first %,d cases",
                different, screened.size(), sample());
    }

    private int sample() {
        return Math.min(cases, 100_000);
    }

    static void print(String format, Object... values) {
        System.out.printf(Locale.ROOT, format + "%n", values);
    }
}
