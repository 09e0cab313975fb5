package fr.recours.matching.internal.engine;

import fr.recours.matching.Bilingual;
import fr.recours.matching.CaseFile;
import fr.recours.matching.Observation;
import fr.recours.matching.PartialDate;
import fr.recours.matching.Truth;
import fr.recours.matching.UnknownReason;
import fr.recours.matching.internal.rule.Rule;
import fr.recours.matching.internal.text.Values;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Judges a relative fall against an earlier value (AMB-08): (earlier − now) / earlier. The earlier value is the one nearest to
 * the middle of the window; the window moves with the reference date. Several of one day decide what they agree about
 * (clinical.md A.0). Raw values are held against raw ones: {@link Facts#measured}.
 */
final class FallJudge {

    /** An earlier value and its day. */
    record Baseline(BigDecimal number, PartialDate day) {}

    private final Rule.RelativeFall rule;
    private final Facts facts;
    private final List<Amount> now;
    private final List<Baseline> baselines;

    private FallJudge(Rule.RelativeFall rule, Facts facts, List<Amount> now) {
        this.rule = rule;
        this.facts = facts;
        this.now = now;
        this.baselines = baselines();
    }

    static Judged judge(Rule.RelativeFall rule, Facts facts, List<Amount> now) {
        return new FallJudge(rule, facts, now).judge();
    }

    /** The earlier value inside the window at the reference date; none where those of one day differ. */
    static Optional<BigDecimal> baseline(Rule.RelativeFall rule, Facts facts) {
        List<Baseline> nearest = new FallJudge(rule, facts, List.of()).nearest(facts.reference());
        return nearest.stream().map(Baseline::number).findFirst().filter(one -> nearest.stream()
                .allMatch(other -> other.number().compareTo(one) == 0));
    }

    private Judged judge() {
        Course course = Course.of(facts.reference(), edges(), this::truth);
        return Judged.leaf(course, () -> finding(course.now()));
    }

    private Finding finding(Truth truth) {
        List<Baseline> against = nearest(facts.reference());
        PartialDate measuredOn = now.isEmpty() ? null : now.getFirst().measuredOn();
        return new Finding(
                now.isEmpty() ? rule.element().key() : "pft_baseline",
                FallWords.label(rule),
                now.isEmpty() ? Finding.NONE : value(against),
                FallWords.threshold(rule),
                measuredOn,
                facts.stale(measuredOn, rule.element()),
                now.isEmpty() ? null : now.getFirst().source(),
                unknown(truth, against),
                against.isEmpty() ? FallWords.note(rule, left()) : FallWords.note(against.getFirst()));
    }

    private Bilingual value(List<Baseline> against) {
        Amount today = now.getFirst();
        return against.isEmpty()
                ? FallWords.without(today, left().keySet())
                : Values.different(against, one -> FallWords.value(rule, today, one));
    }

    /** The earlier values of which none is surely inside the window, by day, and how each lies to it. */
    private Map<Baseline, FallWords.Place> left() {
        Map<Baseline, FallWords.Place> left = new LinkedHashMap<>();
        baselines.stream()
                .sorted(Comparator.comparing(Baseline::day))
                .forEach(baseline -> left.put(baseline, place(baseline)));
        return left;
    }

    private FallWords.Place place(Baseline baseline) {
        return switch (inside(baseline, facts.reference())) {
            case UNKNOWN -> FallWords.Place.UNSURE;
            case MET -> throw new IllegalStateException("inside the window");
            case NOT_MET ->
                baseline.day().latest().isBefore(facts.reference().minusMonths(rule.toMonths()))
                        ? FallWords.Place.BEFORE
                        : FallWords.Place.AFTER;
        };
    }

    private List<Baseline> baselines() {
        String key = rule.element().key();
        Recorded measured = facts.measured(facts.keys().of(key));
        List<Observation> older = new ArrayList<>(measured.all());
        older.removeAll(measured.latest());
        older.addAll(facts.all(CaseFile.BASELINE + key));
        List<Baseline> dated = new ArrayList<>();
        for (Observation observation : older) {
            PartialDate day = observation.measuredOn();
            if (day != null && before(day)) {
                Amount.of(rule.element(), observation)
                        .filter(amount -> amount.low().signum() > 0)
                        .ifPresent(amount -> dated.add(new Baseline(amount.low(), day)));
            }
        }
        dated.sort(Comparator.comparing(Baseline::number)); // the order in which they are told does not matter
        return dated;
    }

    /** Surely before the values it is held against (clinical.md D.4: "date < current"); one without a date is of today. */
    private boolean before(PartialDate day) {
        return now.stream()
                .map(Amount::measuredOn)
                .allMatch(measured -> measured == null || day.latest().isBefore(measured.earliest()));
    }

    private Truth truth(LocalDate day) {
        return Agreement.of(nearest(day), against -> Agreement.of(now, amount -> Truth.of(falls(against, amount))));
    }

    private boolean falls(Baseline baseline, Amount amount) {
        BigDecimal fall = baseline.number().subtract(amount.low()).movePointRight(2);
        return rule.comparison().holds(fall, baseline.number().multiply(rule.percent()));
    }

    /** Of the values surely inside the window on a day, those of the day nearest to its middle; of two as near the later. */
    private List<Baseline> nearest(LocalDate day) {
        LocalDate middle = day.minusMonths(middleMonths());
        List<Baseline> nearest = new ArrayList<>();
        long least = Long.MAX_VALUE;
        for (Baseline baseline : baselines) {
            long away = ChronoUnit.DAYS.between(middle, middle(baseline.day()));
            long rank = 2 * Math.abs(away) - (away > 0 ? 1 : 0);
            if (rank <= least && inside(baseline, day) == Truth.MET) {
                if (rank < least) {
                    nearest.clear();
                }
                nearest.add(baseline);
                least = rank;
            }
        }
        return nearest;
    }

    private Truth inside(Baseline baseline, LocalDate day) {
        LocalDate oldest = day.minusMonths(rule.toMonths());
        LocalDate newest = day.minusMonths(rule.fromMonths());
        PartialDate at = baseline.day();
        if (!at.earliest().isBefore(oldest) && !at.latest().isAfter(newest)) {
            return Truth.MET;
        }
        return at.latest().isBefore(oldest) || at.earliest().isAfter(newest) ? Truth.NOT_MET : Truth.UNKNOWN;
    }

    private static LocalDate middle(PartialDate date) {
        return between(date.earliest(), date.latest());
    }

    /** The day half-way, the earlier of two. */
    private static LocalDate between(LocalDate one, LocalDate other) {
        return LocalDate.ofEpochDay(Math.floorDiv(one.toEpochDay() + other.toEpochDay(), 2));
    }

    /** The days on which a value enters or leaves the window, or another becomes the nearest to its middle. */
    private List<LocalDate> edges() {
        List<LocalDate> days = new ArrayList<>(2 * baselines.size());
        for (int i = 0; i < baselines.size(); i++) {
            PartialDate at = baselines.get(i).day();
            days.add(first(at.latest(), rule.fromMonths()));
            days.add(first(at.earliest().plusDays(1), rule.toMonths()));
            for (Baseline other : baselines.subList(0, i)) {
                LocalDate half = between(middle(at), middle(other.day()));
                days.add(first(half, middleMonths()));
                days.add(first(half.plusDays(1), middleMonths()));
            }
        }
        return days;
    }

    /** The first day from which so many months back lead no further than to a day; a month's end may be days away. */
    private static LocalDate first(LocalDate mark, int months) {
        LocalDate day = mark.plusMonths(months);
        while (day.minusMonths(months).isBefore(mark)) {
            day = day.plusDays(1);
        }
        return day;
    }

    private int middleMonths() {
        return (rule.fromMonths() + rule.toMonths()) / 2;
    }

    private @Nullable UnknownReason unknown(Truth truth, List<Baseline> against) {
        if (truth != Truth.UNKNOWN) {
            return null;
        }
        if (now.isEmpty() || baselines.isEmpty()) {
            return UnknownReason.NEVER_RECORDED;
        }
        if (!against.isEmpty()) {
            return UnknownReason.CONFLICTING_VALUES;
        }
        boolean maybe = baselines.stream().anyMatch(baseline -> inside(baseline, facts.reference()) == Truth.UNKNOWN);
        return maybe ? UnknownReason.PARTIAL_DATE : UnknownReason.OUT_OF_WINDOW;
    }
}
