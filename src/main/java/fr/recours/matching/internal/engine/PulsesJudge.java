package fr.recours.matching.internal.engine;

import fr.recours.matching.Bilingual;
import fr.recours.matching.PartialDate;
import fr.recours.matching.TreatmentCourse;
import fr.recours.matching.Truth;
import fr.recours.matching.UnknownReason;
import fr.recours.matching.internal.dictionary.Weights;
import fr.recours.matching.internal.language.CourseSentences;
import fr.recours.matching.internal.rule.Scheme;
import fr.recours.matching.internal.rule.Span;
import fr.recours.matching.internal.text.Numbers;
import fr.recours.matching.internal.text.Values;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Judges pulses slice by slice from the first one (LES-I4b.i): so many milligrams in each of so many slices in a row. Pulses
 * are taken as evenly spread between the first and the last. A dose per month says how much each slice holds; a dose per
 * pulse is added up.
 */
final class PulsesJudge {

    /** So many pulses reach three slices of 30 days by every scheme in use: none is denser than one every two weeks. */
    private static final int ENOUGH_WITHOUT_DATES = 6;

    private final Scheme.Pulses asked;
    private final TreatmentCourse course;
    private final Facts facts;
    private final Optional<Length> length;
    private final @Nullable Integer number;
    private final @Nullable BigDecimal monthly;
    private final @Nullable BigDecimal pulse;

    private PulsesJudge(Scheme.Pulses asked, Line line, Facts facts) {
        this.asked = asked;
        this.course = line.course();
        this.facts = facts;
        this.length = Length.of(line);
        this.number = course.nDoses();
        this.monthly = course.doseMgMonth();
        this.pulse = pulse(course, facts);
    }

    static Judged judge(Scheme.Pulses asked, Line line, Facts facts) {
        PulsesJudge judge = new PulsesJudge(asked, line, facts);
        Course course = judge.course();
        return line.leaf(
                course,
                () -> new Finding(
                        judge.key(),
                        line.label(Line.Asked.PULSES),
                        judge.told(),
                        CourseSentences.threshold(asked),
                        course.now() == Truth.UNKNOWN ? judge.why() : null,
                        Finding.NONE));
    }

    /** Whether each pulse, or each month, holds enough. */
    static Truth dose(Scheme.Pulses asked, Line line, Facts facts) {
        PulsesJudge judge = new PulsesJudge(asked, line, facts);
        BigDecimal held = judge.held();
        return held == null ? Truth.UNKNOWN : Truth.of(judge.enough(held));
    }

    /** Milligrams of one pulse: told, by the weight of the time, or the whole divided by their number. */
    static @Nullable BigDecimal pulse(TreatmentCourse course, Facts facts) {
        if (course.doseMgDay() != null) {
            return course.doseMgDay();
        }
        BigDecimal perKilogram = course.doseMgKg();
        List<BigDecimal> weights =
                perKilogram == null ? List.of() : Weights.of(course, facts.all("weight_kg"), facts.reference());
        if (perKilogram != null && weights.size() == 1) {
            return perKilogram.multiply(weights.getFirst());
        }
        Integer number = course.nDoses();
        return course.cumulativeG() == null || number == null || number == 0
                ? null
                : course.cumulativeG().movePointRight(3).divide(BigDecimal.valueOf(number), MathContext.DECIMAL64);
    }

    private Course course() {
        if (number != null && number < asked.slices()) {
            return Course.NOT_MET;
        }
        BigDecimal held = held();
        if (held == null) {
            return Course.UNKNOWN;
        }
        if (monthly != null && !enough(monthly)) {
            return Course.NOT_MET;
        }
        if (number == null) {
            return monthly == null || length.isEmpty() ? Course.UNKNOWN : covered(length.get());
        }
        if (length.isEmpty() || length.get().openEnded()) {
            return number >= ENOUGH_WITHOUT_DATES && enough(held) ? Course.MET : Course.UNKNOWN;
        }
        // A dose per month is what every slice with a pulse in it holds.
        return spread(length.get(), new Slices(asked, number, monthly == null ? held : asked.milligrams()));
    }

    /** Milligrams of a month where they are told, else of a pulse. */
    private @Nullable BigDecimal held() {
        return monthly == null ? pulse : monthly;
    }

    /** Monthly pulses, how many not told: as many slices as the course is long. */
    private Course covered(Length known) {
        int days = (asked.slices() - 1) * asked.days() + 1;
        return known.reaches(new Span(days, ChronoUnit.DAYS), facts);
    }

    /** Before a planned end, how many of the pulses were given is not known. */
    private Course spread(Length known, Slices slices) {
        PartialDate end = course.end();
        if (end == null) {
            return Course.always(inSlices(known, slices, facts.reference()));
        }
        return Course.of(
                facts.reference(),
                List.of(end.earliest(), end.latest()),
                day -> day.isBefore(end.earliest()) ? Truth.UNKNOWN : inSlices(known, slices, day));
    }

    private static Truth inSlices(Length known, Slices slices, LocalDate day) {
        long shortest = known.least(day) - 1;
        long longest = known.most(day) - 1;
        Truth truth = slices.truth(longest);
        for (long days = shortest; days < longest && truth != Truth.UNKNOWN; days++) {
            truth = slices.truth(days) == truth ? truth : Truth.UNKNOWN;
        }
        return truth;
    }

    private boolean enough(BigDecimal held) {
        return held.compareTo(asked.milligrams()) >= 0;
    }

    private UnknownReason why() {
        if (monthly == null && pulse == null || length.isEmpty() || number == null) {
            return UnknownReason.NEVER_RECORDED;
        }
        if (length.get().least(facts.reference()) == length.get().most(facts.reference())) {
            return UnknownReason.NEEDS_JUDGEMENT;
        }
        return UnknownReason.PARTIAL_DATE;
    }

    private String key() {
        if (monthly == null && pulse == null) {
            return "dose_mg_month";
        }
        return number == null && monthly == null ? "n_doses" : course.start() == null ? "start" : "end";
    }

    private Bilingual told() {
        List<Bilingual> parts = new ArrayList<>();
        if (number != null) {
            parts.add(new Bilingual(number + " bolus", number + " pulses"));
        }
        if (monthly != null) {
            parts.add(Numbers.withUnit(monthly, "mg/month"));
        } else if (pulse != null) {
            Bilingual each = Numbers.withUnit(pulse, "mg");
            parts.add(new Bilingual(each.fr() + " par bolus", each.en() + " a pulse"));
        }
        length.ifPresent(known -> parts.add(known.text(facts.reference())));
        return Values.join(parts, ", ");
    }
}
