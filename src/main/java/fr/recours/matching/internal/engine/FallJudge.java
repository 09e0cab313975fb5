package fr.recours.matching.internal.engine;

import fr.recours.matching.Bilingual;
import fr.recours.matching.CaseFile;
import fr.recours.matching.Observation;
import fr.recours.matching.PartialDate;
import fr.recours.matching.Truth;
import fr.recours.matching.UnknownReason;
import fr.recours.matching.internal.rule.Rule;
import fr.recours.matching.internal.text.Dates;
import fr.recours.matching.internal.text.Numbers;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Judges a relative fall against an earlier value (AMB-08): (earlier − now) / earlier. The earlier value is the one nearest to
 * the middle of the window; the window moves with the reference date. Several of one day decide what they agree about
 * (clinical.md A.0). Raw values are held against raw ones: {@link Facts#measured}.
 */
final class FallJudge {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** An earlier value and its day. */
    private record Baseline(BigDecimal number, PartialDate day) {}

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
                label(),
                now.isEmpty() ? Finding.NONE : value(now.getFirst(), against),
                threshold(),
                measuredOn,
                facts.stale(measuredOn, rule.element()),
                now.isEmpty() ? null : now.getFirst().source(),
                unknown(truth, against),
                against.isEmpty() ? Finding.NONE : note(against.getFirst()));
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
        BigDecimal fall = baseline.number().subtract(amount.low()).multiply(HUNDRED);
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

    private Bilingual label() {
        Bilingual element = rule.element().label();
        return new Bilingual("Baisse relative de " + element.fr(), "Relative fall of " + element.en());
    }

    private Bilingual threshold() {
        Bilingual percent = Numbers.withUnit(rule.percent(), "%");
        String sign = rule.comparison().sign() + "\u00a0";
        return new Bilingual(
                sign + percent.fr() + " en " + rule.fromMonths() + " à " + rule.toMonths() + "\u00a0mois",
                sign + percent.en() + " over " + rule.fromMonths() + " to " + rule.toMonths() + "\u00a0months");
    }

    /** Both the relative and the absolute change, since the text leaves open which is meant; today's value alone is no fall. */
    private static Bilingual value(Amount now, List<Baseline> against) {
        if (against.isEmpty()) {
            return new Bilingual("? → " + now.text().fr(), "? → " + now.text().en());
        }
        List<Bilingual> falls =
                against.stream().map(one -> value(now, one.number())).distinct().toList();
        return new Bilingual(
                falls.stream().map(Bilingual::fr).collect(Collectors.joining("\u00a0; ")),
                falls.stream().map(Bilingual::en).collect(Collectors.joining("; ")));
    }

    private static Bilingual value(Amount now, BigDecimal before) {
        BigDecimal points = before.subtract(now.low());
        BigDecimal percent = points.multiply(HUNDRED).divide(before, 1, RoundingMode.HALF_UP);
        return new Bilingual(
                Numbers.fr(before) + " → " + now.text().fr() + "\u00a0: " + Numbers.fr(percent) + "\u00a0% ("
                        + Numbers.fr(points) + " points)",
                Numbers.en(before) + " → " + now.text().en() + ": " + Numbers.en(percent) + "\u00a0% ("
                        + Numbers.en(points) + " points)");
    }

    private static Bilingual note(Baseline baseline) {
        Bilingual day = Dates.partial(baseline.day());
        return new Bilingual(
                "(valeur initiale − actuelle) / initiale\u00a0; initiale\u00a0: " + day.fr(),
                "(earlier − now) / earlier; earlier: " + day.en());
    }
}
