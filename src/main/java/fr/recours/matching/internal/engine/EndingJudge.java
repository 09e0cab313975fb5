package fr.recours.matching.internal.engine;

import fr.recours.matching.Bilingual;
import fr.recours.matching.DataElement;
import fr.recours.matching.PartialDate;
import fr.recours.matching.TreatmentCourse.Outcome;
import fr.recours.matching.Truth;
import fr.recours.matching.UnknownReason;
import fr.recours.matching.internal.rule.Rule.Ending;
import fr.recours.matching.internal.text.Dates;
import fr.recours.matching.internal.text.Values;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * Judges how a course ended. It failed when it had no effect or an adverse event stopped it, whatever else is told; an
 * outcome told unknown, or not at all, is unknown.
 */
final class EndingJudge {

    private EndingJudge() {}

    /** @param outcome the element whose codes name the outcomes */
    static Judged judge(Ending asked, Line line, Facts facts, DataElement outcome) {
        return line.ended(asked, ending -> work(ending, line, facts, outcome));
    }

    private static Judged work(Ending asked, Line line, Facts facts, DataElement outcome) {
        Course course =
                switch (asked) {
                    case ANY -> Course.MET;
                    case FAILED -> Course.always(failed(line));
                    case STOPPED_FOR_TOXICITY -> Course.always(told(line, line.is(Outcome.ADVERSE_EVENT)));
                    case ONGOING -> ongoing(line, facts.reference());
                };
        return line.leaf(course, () -> finding(asked, line, outcome, course.now()));
    }

    private static Finding finding(Ending asked, Line line, DataElement outcome, Truth now) {
        boolean ongoing = asked == Ending.ONGOING;
        PartialDate end = line.course().end();
        return new Finding(
                ongoing ? "end" : outcome.key(),
                line.label(ongoing ? Line.Asked.END : Line.Asked.OUTCOME),
                ongoing && end != null ? Dates.partial(end) : outcomes(line, outcome),
                asked(asked),
                now == Truth.UNKNOWN ? why(asked, line) : null,
                Finding.NONE);
    }

    /** Whether a course had no effect or an adverse event stopped it. That it goes on does not tell how it does. */
    static Truth failed(Line line) {
        if (line.is(Outcome.INEFFICACY) || line.is(Outcome.ADVERSE_EVENT)) {
            return Truth.MET;
        }
        return line.is(Outcome.SUCCESS) && !line.is(Outcome.UNKNOWN) ? Truth.NOT_MET : Truth.UNKNOWN;
    }

    private static Truth told(Line line, boolean holds) {
        if (holds) {
            return Truth.MET;
        }
        return line.course().outcomes().isEmpty() || line.is(Outcome.UNKNOWN) ? Truth.UNKNOWN : Truth.NOT_MET;
    }

    private static Course ongoing(Line line, LocalDate reference) {
        PartialDate end = line.course().end();
        if (end != null) {
            LocalDate first = end.earliest();
            LocalDate last = end.latest();
            return Course.of(
                    reference,
                    List.of(first.plusDays(1), last.plusDays(1)),
                    day -> !day.isAfter(first) ? Truth.MET : day.isAfter(last) ? Truth.NOT_MET : Truth.UNKNOWN);
        }
        if (line.is(Outcome.ONGOING)) {
            return Course.MET;
        }
        return line.stopped() ? Course.NOT_MET : Course.UNKNOWN;
    }

    private static UnknownReason why(Ending asked, Line line) {
        return asked == Ending.ONGOING && line.course().end() != null
                ? UnknownReason.PARTIAL_DATE
                : UnknownReason.NEVER_RECORDED;
    }

    private static Bilingual outcomes(Line line, DataElement outcome) {
        return Values.codes(
                outcome,
                line.course().outcomes().stream()
                        .sorted()
                        .map(one -> one.name().toLowerCase(Locale.ROOT))
                        .toList());
    }

    private static Bilingual asked(Ending ending) {
        return switch (ending) {
            case ANY -> Finding.NONE;
            case FAILED -> new Bilingual("inefficacité ou effet indésirable", "inefficacy or adverse event");
            case STOPPED_FOR_TOXICITY -> new Bilingual("effet indésirable", "adverse event");
            case ONGOING -> new Bilingual("en cours", "ongoing");
        };
    }
}
