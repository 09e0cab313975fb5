package fr.recours.search.internal.screening;

import fr.recours.matching.Result;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * What one programme makes of every case of an index.
 *
 * @param results by document number the ordinal of its {@link Result}; {@link #GONE} for a deleted document
 * @param funnel how many cases are left, first by the disease, then after each criterion in the protocol's order
 * @param coming what becomes eligible within {@link fr.recours.search.ProgrammeScreening#HORIZON} by the passing of time alone, the soonest first
 * @param outdated for the definition in force, the documents whose stored verdict no longer holds
 * @param judged for how many cases the matcher was asked
 * @param unread how many cases are ruled out by one criterion, others the index cannot tell not having been looked at: in the
 *     funnel these count as unknown
 */
public record Screened(
        byte[] results,
        Counts counts,
        List<Left> funnel,
        List<Coming> coming,
        List<Integer> outdated,
        int judged,
        int unread) {

    /** Of a document that is no case any more. */
    public static final byte GONE = -1;

    public Screened {
        funnel = List.copyOf(funnel);
        coming = List.copyOf(coming);
        outdated = List.copyOf(outdated);
    }

    /** What a document's case came to; it must not be a deleted one. */
    public Result result(int document) {
        return Result.values()[results[document]];
    }

    /**
     * The first documents that came to a result.
     *
     * @param among those that count
     * @param most how many at most
     */
    public List<Integer> documents(Result result, IntPredicate among, int most) {
        return IntStream.range(0, results.length)
                .filter(document -> results[document] == result.ordinal() && among.test(document))
                .limit(most)
                .boxed()
                .toList();
    }

    /** How many documents came to a result. @param among those that count */
    public int count(Result result, IntPredicate among) {
        return (int) IntStream.range(0, results.length)
                .filter(document -> results[document] == result.ordinal() && among.test(document))
                .count();
    }

    /** A document whose case becomes eligible, and the day, counted from the epoch. */
    public record Coming(int document, long epochDay) {}

    /** How many cases came to each result. */
    public record Counts(int eligible, int notYet, int undetermined, int notEligible, int notApplicable) {

        public int of(Result result) {
            return switch (result) {
                case ELIGIBLE -> eligible;
                case NOT_YET -> notYet;
                case UNDETERMINED -> undetermined;
                case NOT_ELIGIBLE -> notEligible;
                case NOT_APPLICABLE -> notApplicable;
            };
        }

        public int all() {
            return eligible + notYet + undetermined + notEligible + notApplicable;
        }
    }

    /**
     * Who is left after a criterion.
     *
     * @param in those for whom it and all before it are satisfied
     * @param perhaps those against whom none of them stands, one at least being unknown
     * @param onlyThis those against whom this one stands and no other
     */
    public record Left(int in, int perhaps, int onlyThis) {}
}
