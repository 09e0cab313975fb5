package fr.recours.bench;

import fr.recours.matching.CaseFile;
import fr.recours.matching.Eligibility;
import fr.recours.matching.Judging;
import fr.recours.matching.Matcher;
import fr.recours.matching.NextQuestions;
import fr.recours.matching.ProgrammeDefinition;
import fr.recours.matching.Questioner;
import fr.recours.matching.Result;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One case against all programmes: the mean time over the worked cases, one after the other. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 6, time = 3)
@Measurement(iterations = 6, time = 3)
@Fork(
        value = 2,
        jvmArgsAppend = {"-XX:+UseParallelGC", "-XX:+UseCompactObjectHeaders"})
public class MatchingBench {

    private final Matcher matcher = new Matcher(Judging.DICTIONARY);
    private final Questioner questioner = new Questioner(Judging.DICTIONARY);
    private final List<ProgrammeDefinition> programmes = Judging.PROGRAMMES;
    private final List<CaseFile> cases = Judging.workedCases("vignettes.jsonl").stream()
            .map(line -> Judging.caseOf(line.path("case").toString()))
            .toList();
    private int next;

    private CaseFile nextCase() {
        next = (next + 1) % cases.size();
        return cases.get(next);
    }

    /** With every criterion's reasons, notes, dates and tree, all written in both languages. */
    @Benchmark
    public List<Eligibility> explained() {
        return matcher.match(programmes, nextCase());
    }

    /** The results alone. */
    @Benchmark
    public List<Result> results() {
        return matcher.results(programmes, nextCase());
    }

    /** What to ask next, and the smallest sets that could settle each programme. */
    @Benchmark
    public NextQuestions asked() {
        return questioner.next(programmes, nextCase());
    }

    /** Every criterion answered by the reference engine of CQL from the case file on, without reasons. */
    @Benchmark
    public Object cql(CqlCases reference) {
        return reference.answerNext();
    }

    /** The same, the case having been handed over beforehand. */
    @Benchmark
    public Object cqlHanded(CqlCases reference) {
        return reference.evaluateNext();
    }

    /** The verdicts alone, by the reference engine of CQL from the case file on. */
    @Benchmark
    public Object cqlResults(CqlCases reference) {
        return reference.verdictsNext();
    }
}
