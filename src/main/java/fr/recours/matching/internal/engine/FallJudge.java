package fr.recours.matching.internal.engine;

import fr.recours.matching.Bilingual;
import fr.recours.matching.CaseFile;
import fr.recours.matching.DataElement;
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
import org.jspecify.annotations.Nullable;

/**
 * Judges a relative fall against an earlier value (AMB-08): (earlier − now) / earlier. The earlier value is the one nearest to
 * the middle of the window; the window moves with the reference date.
 */
final class FallJudge {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    /** Adding and taking away months clamp differently at a month's end: the window's edge lies within these days. */
    private static final int EDGE_DAYS = 4;

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

    /** The earlier value inside the window at the reference date. */
    static Optional<BigDecimal> baseline(Rule.RelativeFall rule, Facts facts) {
        return new FallJudge(rule, facts, List.of()).nearest(facts.reference()).map(Baseline::number);
    }

    private Judged judge() {
        Course course = Course.of(facts.reference(), edges(), this::truth);
        Optional<Baseline> against = nearest(facts.reference());
        DataElement element = rule.element();
        PartialDate measuredOn = now.isEmpty() ? null : now.getFirst().measuredOn();
        return Judged.leaf(
                course,
                () -> new Finding(
                        now.isEmpty() ? element.key() : "pft_baseline",
                        label(),
                        now.isEmpty() ? Finding.NONE : value(now.getFirst(), against),
                        threshold(),
                        measuredOn,
                        facts.stale(measuredOn),
                        unknown(course.now(), against),
                        against.map(FallJudge::note).orElse(Finding.NONE)));
    }

    private List<Baseline> baselines() {
        String key = rule.element().key();
        List<Observation> older = new ArrayList<>(facts.all(key));
        older.removeAll(facts.latest(key));
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
        return dated;
    }

    /** Surely before the values it is held against (clinical.md D.4: "date < current"); one without a date is of today. */
    private boolean before(PartialDate day) {
        return now.stream()
                .map(Amount::measuredOn)
                .allMatch(measured -> measured == null || day.latest().isBefore(measured.earliest()));
    }

    private Truth truth(LocalDate day) {
        return nearest(day)
                .map(baseline -> Agreement.of(now, amount -> Truth.of(falls(baseline, amount))))
                .orElse(Truth.UNKNOWN);
    }

    private boolean falls(Baseline baseline, Amount amount) {
        BigDecimal fall = baseline.number().subtract(amount.low()).multiply(HUNDRED);
        return rule.comparison().holds(fall, baseline.number().multiply(rule.percent()));
    }

    /** Of the values surely inside the window on a day, the one nearest to its middle. */
    private Optional<Baseline> nearest(LocalDate day) {
        LocalDate middle = day.minusMonths((rule.fromMonths() + rule.toMonths()) / 2);
        return baselines.stream()
                .filter(baseline -> inside(baseline, day) == Truth.MET)
                .min(Comparator.comparingLong(
                        baseline -> Math.abs(ChronoUnit.DAYS.between(middle, middle(baseline.day())))));
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
        return date.earliest().plusDays(ChronoUnit.DAYS.between(date.earliest(), date.latest()) / 2);
    }

    /** The days on which a value may enter or leave the window, or another become the nearest to its middle. */
    private List<LocalDate> edges() {
        List<LocalDate> days = new ArrayList<>();
        for (Baseline baseline : baselines) {
            for (LocalDate end :
                    List.of(baseline.day().earliest(), baseline.day().latest())) {
                around(days, end.plusMonths(rule.fromMonths()));
                around(days, end.plusMonths(rule.toMonths()));
            }
            for (Baseline other : baselines) {
                LocalDate from = middle(baseline.day());
                LocalDate half = from.plusDays(ChronoUnit.DAYS.between(from, middle(other.day())) / 2);
                around(days, half.plusMonths((rule.fromMonths() + rule.toMonths()) / 2));
            }
        }
        return days;
    }

    private void around(List<LocalDate> days, LocalDate edge) {
        if (!edge.plusDays(EDGE_DAYS).isAfter(facts.reference())) {
            return;
        }
        for (int shift = -EDGE_DAYS; shift <= EDGE_DAYS; shift++) {
            days.add(edge.plusDays(shift));
        }
    }

    private @Nullable UnknownReason unknown(Truth truth, Optional<Baseline> against) {
        if (truth != Truth.UNKNOWN) {
            return null;
        }
        if (now.isEmpty() || baselines.isEmpty()) {
            return UnknownReason.NEVER_RECORDED;
        }
        if (against.isPresent()) {
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
    private static Bilingual value(Amount now, Optional<Baseline> against) {
        if (against.isEmpty()) {
            return new Bilingual("? → " + now.text().fr(), "? → " + now.text().en());
        }
        BigDecimal before = against.get().number();
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
