package fr.recours.matching.internal.engine;

import fr.recours.matching.PartialDate;
import fr.recours.matching.Truth;
import fr.recours.matching.UnknownReason;
import fr.recours.matching.Value;
import fr.recours.matching.internal.language.LapseSentences;
import fr.recours.matching.internal.rule.Rule;
import fr.recours.matching.internal.text.Dates;
import fr.recours.matching.internal.text.Values;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Judges the time since a recorded date. The day {@code date + span} itself is both "at least" and "at most" so far; a partial
 * date counts only when its whole interval agrees (clinical.md A.0).
 */
final class ElapsedJudge {

    private ElapsedJudge() {}

    static Judged judge(Rule.Elapsed rule, Facts facts) {
        List<PartialDate> dates = facts.latest(rule.element().key()).stream()
                .flatMap(observation -> observation.value().as(Value.Day.class).stream())
                .map(Value.Day::date)
                .distinct()
                .toList();
        List<LocalDate> marks = new ArrayList<>();
        for (PartialDate date : dates) {
            marks.add(rule.span().after(date.earliest()));
            marks.add(rule.span().after(date.latest()));
        }
        List<LocalDate> days = new ArrayList<>(marks);
        marks.forEach(mark -> days.add(mark.plusDays(1)));
        Course course = Course.of(
                facts.reference(),
                days,
                day -> Agreement.of(marks, mark -> Truth.of(rule.comparison().holds(day, mark))));
        return Judged.leaf(
                course,
                new Finding(
                        rule.element().key(),
                        rule.element().label(),
                        Values.join(dates.stream().map(Dates::partial).toList(), " / "),
                        LapseSentences.lapse(rule),
                        null,
                        false,
                        unknown(course.now(), dates.size()),
                        Finding.NONE));
    }

    private static @Nullable UnknownReason unknown(Truth truth, int dates) {
        if (truth != Truth.UNKNOWN) {
            return null;
        }
        return switch (dates) {
            case 0 -> UnknownReason.NEVER_RECORDED;
            case 1 -> UnknownReason.PARTIAL_DATE;
            default -> UnknownReason.CONFLICTING_VALUES;
        };
    }
}
