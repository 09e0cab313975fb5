package fr.recours.matching.internal.engine;

import fr.recours.matching.Source;
import fr.recours.matching.Truth;
import fr.recours.matching.internal.rule.Rule;
import fr.recours.matching.internal.rule.Scheme;
import fr.recours.matching.internal.rule.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lengths of several courses added up, each good for its rule but too short. They only grow as days go by. */
final class AddedLengths {

    /** A number of days no course reaches: its length is not known at all. */
    private static final long OPEN = 100_000;

    private record Part(Line line, Truth good, Optional<Length> length) {}

    private final List<Part> parts = new ArrayList<>();

    /** Adds a course that failed, unless it is long enough by itself or not good for its rule at all. */
    void add(Rule.CourseGiven rule, Line line, Facts facts) {
        Truth good = line.by(rule.drugs().route())
                .and(dose(rule.scheme(), line, facts))
                .and(EndingJudge.failed(line));
        if (good != Truth.NOT_MET && !alone(rule.scheme(), line, facts)) {
            parts.add(new Part(line, good, Length.of(line)));
        }
    }

    private static Truth dose(Scheme scheme, Line line, Facts facts) {
        return switch (scheme) {
            case Scheme.Steady(var dose, var _) -> dose == null ? Truth.MET : DoseJudge.truth(dose, line, facts);
            case Scheme.Pulses pulses -> PulsesJudge.dose(pulses, line, facts);
            case Scheme.Whole _ -> Truth.NOT_MET;
        };
    }

    private static boolean alone(Scheme scheme, Line line, Facts facts) {
        return switch (scheme) {
            case Scheme.Steady(var _, var asked) ->
                asked != null
                        && Length.of(line)
                                .filter(length -> length.reaches(asked, facts.reference()) == Truth.MET)
                                .isPresent();
            case Scheme.Pulses pulses -> PulsesJudge.judge(pulses, line, facts).now() == Truth.MET;
            case Scheme.Whole _ -> true;
        };
    }

    /** Only when two courses count at least: one alone adds nothing. */
    Course reach(Span asked, Facts facts) {
        return parts.size() < 2 ? Course.NOT_MET : course(Length.days(asked), facts.reference());
    }

    /** Only when the courses that count are of two drugs at least. */
    Course reachTogether(Span asked, Facts facts) {
        return drugs() < 2 ? Course.NOT_MET : course(Length.days(asked), facts.reference());
    }

    /** Where the courses that count come from. */
    @Nullable
    Source source() {
        return Source.together(parts.stream()
                .flatMap(part -> Stream.ofNullable(part.line().course().source()))
                .toList());
    }

    private int drugs() {
        Set<String> names = new HashSet<>();
        parts.forEach(part -> names.add(part.line().drug().name()));
        return names.size();
    }

    private Course course(int asked, LocalDate reference) {
        List<LocalDate> days = new ArrayList<>();
        first(asked, reference, this::least).ifPresent(days::add);
        first(asked, reference, this::most).ifPresent(days::add);
        return Course.of(
                reference,
                days,
                day -> least(day) >= asked ? Truth.MET : most(day) >= asked ? Truth.UNKNOWN : Truth.NOT_MET);
    }

    private long least(LocalDate day) {
        return parts.stream()
                .filter(part -> part.good() == Truth.MET)
                .flatMap(part -> part.length().stream())
                .mapToLong(length -> length.least(day))
                .sum();
    }

    private long most(LocalDate day) {
        return parts.stream()
                .mapToLong(part -> part.length().map(length -> length.most(day)).orElse(OPEN))
                .sum();
    }

    /** The first day after the reference date on which a sum that only grows is enough. */
    private static Optional<LocalDate> first(int asked, LocalDate reference, ToLongFunction<LocalDate> sum) {
        long low = 0;
        long high = asked;
        if (sum.applyAsLong(reference) >= asked || sum.applyAsLong(reference.plusDays(high)) < asked) {
            return Optional.empty();
        }
        while (high - low > 1) {
            long middle = (low + high) / 2;
            if (sum.applyAsLong(reference.plusDays(middle)) >= asked) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return Optional.of(reference.plusDays(high));
    }
}
