package fr.recours.matching.internal.engine;

import fr.recours.matching.Bilingual;
import fr.recours.matching.PartialDate;
import fr.recours.matching.Truth;
import fr.recours.matching.UnknownReason;
import fr.recours.matching.Value;
import fr.recours.matching.internal.language.Sentences;
import fr.recours.matching.internal.rule.Comparison;
import fr.recours.matching.internal.rule.Rule;
import fr.recours.matching.internal.text.Dates;
import fr.recours.matching.internal.text.Values;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Judges how long ago a recorded date lies; a partial date counts only when its whole interval agrees (clinical.md A.0). */
final class ElapsedJudge {

    private ElapsedJudge() {}

    static Judged judge(Rule.Elapsed rule, Facts facts) {
        List<PartialDate> dates = facts.latest(rule.element().key()).stream()
                .flatMap(observation -> observation.value() instanceof Value.Day(PartialDate date)
                        ? Stream.of(date)
                        : Stream.<PartialDate>of())
                .distinct()
                .toList();
        List<LocalDate> turns = dates.stream()
                .flatMap(date -> Stream.of(date.earliest(), date.latest()))
                .map(date -> from(rule, date))
                .toList();
        Course course = Course.of(
                facts.reference(),
                turns,
                day -> Agreement.of(turns.stream()
                        .map(turn -> Truth.of(!day.isBefore(turn)))
                        .toList()));
        return Judged.leaf(
                course,
                new Finding(
                        rule.element().key(),
                        rule.element().label(),
                        Values.join(dates.stream().map(Dates::partial).toList(), " / "),
                        threshold(rule),
                        null,
                        false,
                        course.now() == Truth.UNKNOWN ? why(dates.size()) : null,
                        Finding.NONE));
    }

    /** The first day on which it lies long enough ago. */
    private static LocalDate from(Rule.Elapsed rule, LocalDate date) {
        LocalDate enough = rule.span().after(date);
        return rule.comparison() == Comparison.MORE ? enough.plusDays(1) : enough;
    }

    private static @Nullable UnknownReason why(int dates) {
        return switch (dates) {
            case 0 -> UnknownReason.NEVER_RECORDED;
            case 1 -> UnknownReason.PARTIAL_DATE;
            default -> UnknownReason.CONFLICTING_VALUES;
        };
    }

    private static Bilingual threshold(Rule.Elapsed rule) {
        Bilingual span = Sentences.span(rule.span());
        String sign = rule.comparison().sign() + "\u00a0";
        return new Bilingual(sign + span.fr() + " plus tôt", sign + span.en() + " earlier");
    }
}
