package fr.recours.matching.internal.engine;

import fr.recours.matching.Observation;
import fr.recours.matching.PartialDate;
import fr.recours.matching.Source;
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

    /** @param latest the observations of the date that may be the latest */
    static Judged judge(Rule.Elapsed rule, List<Observation> latest, Facts facts) {
        List<PartialDate> dates = dates(latest);
        List<LocalDate> marks = new ArrayList<>(2 * dates.size());
        for (PartialDate date : dates) {
            marks.add(rule.span().after(date.earliest()));
            marks.add(rule.span().after(date.latest()));
        }
        if (marks.isEmpty()) {
            return Judged.leaf(Course.UNKNOWN, () -> finding(rule, dates, null, Truth.UNKNOWN));
        }
        List<LocalDate> days = new ArrayList<>(2 * marks.size());
        for (LocalDate mark : marks) {
            days.add(mark);
            days.add(mark.plusDays(1));
        }
        Course course = Course.of(
                facts.reference(),
                days,
                day -> Agreement.of(marks, mark -> Truth.of(rule.comparison().holds(day, mark))));
        return Judged.leaf(course, () -> finding(rule, dates, latest.getFirst().source(), course.now()));
    }

    private static Finding finding(Rule.Elapsed rule, List<PartialDate> dates, @Nullable Source source, Truth now) {
        return new Finding(
                rule.element().key(),
                rule.element().label(),
                Values.joined(dates, Dates::partial, " / "),
                LapseSentences.lapse(rule),
                null,
                false,
                source,
                unknown(now, dates.size()),
                Finding.NONE);
    }

    private static List<PartialDate> dates(List<Observation> latest) {
        List<PartialDate> dates = new ArrayList<>(latest.size());
        for (Observation observation : latest) {
            if (observation.value() instanceof Value.Day(PartialDate date) && !dates.contains(date)) {
                dates.add(date);
            }
        }
        return dates;
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
