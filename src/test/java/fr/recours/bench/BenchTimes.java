package fr.recours.bench;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;

/**
 * How long some things took, done one after the other in rounds.
 *
 * @param taken milliseconds, in the order asked
 * @param queries how many different things there are
 */
public record BenchTimes(double[] taken, int queries) {

    /** One of the things. */
    @FunctionalInterface
    public interface Asked {
        /** Does thing number so and so; what comes out is of no interest. */
        Object ask(int query) throws Exception;
    }

    /** By the clock on the wall. */
    public static BenchTimes of(int rounds, int queries, Asked asked) throws Exception {
        return of(rounds, queries, asked, System::nanoTime);
    }

    /** By the processor time of this thread, which other load hardly lengthens; what other processes do meanwhile is not in it. */
    public static BenchTimes worked(int rounds, int queries, Asked asked) throws Exception {
        return of(rounds, queries, asked, ManagementFactory.getThreadMXBean()::getCurrentThreadCpuTime);
    }

    private static BenchTimes of(int rounds, int queries, Asked asked, LongSupplier clock) throws Exception {
        double[] times = new double[rounds * queries];
        for (int i = 0; i < times.length; i++) {
            long began = clock.getAsLong();
            asked.ask(i % queries);
            times[i] = (clock.getAsLong() - began) / 1e6;
        }
        return new BenchTimes(times, queries);
    }

    /** Prints the middle one, and what 95 and 99 in a hundred took at most. */
    public void report(String what) {
        System.out.printf(
                Locale.ROOT,
                "%s, %d times: p50 %.2f ms, p95 %.2f ms, p99 %.2f ms%n",
                what,
                taken.length,
                at(50),
                at(95),
                at(99));
    }

    /** What so many percent of all took at most. */
    public double at(int percent) {
        return at(Arrays.stream(taken).sorted().toArray(), percent);
    }

    /** What one of the things took, the middle one. */
    public double median(int query) {
        return at(
                IntStream.range(0, taken.length / queries)
                        .mapToDouble(round -> taken[round * queries + query])
                        .sorted()
                        .toArray(),
                50);
    }

    private static double at(double[] sorted, int percent) {
        return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
    }
}
