package fr.recours.matching;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The facts of a case at one moment. Several observations of one key may stand; the latest counts. An observation without
 * a date is taken as current. Baseline lung function is kept under keys of its own, so that it never passes for today's.
 *
 * @param referenceDate date of the RCP the case is judged for; nothing dated after it counts
 */
public record CaseFile(
        String id,
        LocalDate referenceDate,
        List<Observation> observations,
        List<TreatmentCourse> treatments,
        List<Donor> donors) {

    /** Key of the group of baseline values. */
    public static final String BASELINES = "pft_baseline";

    /** What stands before the key of a baseline value. */
    public static final String BASELINE = BASELINES + ".";

    private static final Comparator<@Nullable PartialDate> UNDATED_LAST =
            Comparator.nullsLast(Comparator.naturalOrder());

    public CaseFile {
        observations = List.copyOf(observations);
        treatments = List.copyOf(treatments);
        donors = List.copyOf(donors);
    }

    public static CaseFile empty(String id, LocalDate referenceDate) {
        return new CaseFile(id, referenceDate, List.of(), List.of(), List.of());
    }

    /** The latest observation of a key, whatever its date. */
    public Optional<Observation> latest(String key) {
        Observation latest = null;
        for (Observation candidate : observations) {
            if (candidate.key().equals(key)
                    && (latest == null || UNDATED_LAST.compare(candidate.measuredOn(), latest.measuredOn()) >= 0)) {
                latest = candidate;
            }
        }
        return Optional.ofNullable(latest);
    }

    /** The value a fall is measured against: the stated baseline, else the latest observation but one. */
    public Optional<Observation> baseline(String key) {
        Optional<Observation> stated = latest(BASELINE + key).map(kept -> kept.under(key));
        return stated.isPresent()
                ? stated
                : latest(key).flatMap(now -> drop(now::equals).latest(key));
    }

    /** Puts this observation in the place of the latest one of its key. */
    public CaseFile with(Observation observation) {
        return latest(observation.key())
                .map(old -> drop(old::equals))
                .orElse(this)
                .plus(observation);
    }

    /**
     * Puts an observation in the place of another, and of any of the same key and day. Those of other days stay.
     *
     * @param old none to add only
     * @param now none to take away only
     */
    public CaseFile replace(@Nullable Observation old, @Nullable Observation now) {
        CaseFile left = old == null ? this : drop(old::equals);
        return now == null
                ? left
                : left.drop(kept -> kept.key().equals(now.key()) && Objects.equals(kept.measuredOn(), now.measuredOn()))
                        .plus(now);
    }

    /** Forgets every observation of a key: it becomes unknown. */
    public CaseFile without(String key) {
        return drop(observation -> observation.key().equals(key));
    }

    /** Records a baseline value of {@code fvc_pct}, {@code tlc_pct} or {@code dlco_pct} in the place of the earlier one. */
    public CaseFile withBaseline(Observation observation) {
        String key = BASELINE + observation.key();
        return without(key).plus(observation.under(key));
    }

    public CaseFile withoutBaseline(String key) {
        return without(BASELINE + key);
    }

    public CaseFile withReferenceDate(LocalDate date) {
        return new CaseFile(id, date, observations, treatments, donors);
    }

    public CaseFile withObservations(List<Observation> facts) {
        return new CaseFile(id, referenceDate, facts, treatments, donors);
    }

    public CaseFile withTreatments(List<TreatmentCourse> courses) {
        return new CaseFile(id, referenceDate, observations, courses, donors);
    }

    public CaseFile withDonors(List<Donor> candidates) {
        return new CaseFile(id, referenceDate, observations, treatments, candidates);
    }

    /** The same facts and lines, wherever they come from. */
    public CaseFile bare() {
        return withSources(told -> null);
    }

    /** @param change makes of each source another, or none of none */
    public CaseFile withSources(UnaryOperator<@Nullable Source> change) {
        return new CaseFile(
                id, referenceDate, from(observations, change), from(treatments, change), from(donors, change));
    }

    private static <T extends Sourced<T>> List<T> from(List<T> all, UnaryOperator<@Nullable Source> change) {
        return all.stream().map(one -> one.from(change.apply(one.source()))).toList();
    }

    /**
     * Puts this observation beside those of other days. One of the same day gives way to it, and so does one without a day,
     * which would stand as current for ever.
     */
    public CaseFile measured(Observation observation) {
        return drop(earlier -> earlier.key().equals(observation.key())
                        && (earlier.measuredOn() == null || earlier.measuredOn().equals(observation.measuredOn())))
                .plus(observation);
    }

    /** Adds an observation beside the others of its key: a measure of another day. */
    public CaseFile plus(Observation observation) {
        List<Observation> more = new ArrayList<>(observations);
        more.add(observation);
        return new CaseFile(id, referenceDate, more, treatments, donors);
    }

    private CaseFile drop(Predicate<Observation> gone) {
        List<Observation> kept =
                observations.stream().filter(Predicate.not(gone)).toList();
        return new CaseFile(id, referenceDate, kept, treatments, donors);
    }
}
