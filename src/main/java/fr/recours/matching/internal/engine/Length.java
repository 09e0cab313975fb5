package fr.recours.matching.internal.engine;

import fr.recours.matching.Bilingual;
import fr.recours.matching.PartialDate;
import fr.recours.matching.PartialDate.Precision;
import fr.recours.matching.TreatmentCourse;
import fr.recours.matching.Truth;
import fr.recours.matching.internal.rule.Span;
import fr.recours.matching.internal.text.Numbers;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How long a course lasts as days go by, first and last day counted (clinical.md A.0: {@code end − start + 1}). Partial dates
 * leave it between two lengths. A course without an end that was not stopped runs on. A stated length stands in for dates not
 * known to the day; its months have 30 days, as the protocol counts them (003 L162-172: "3 mois", "90 jours").
 */
final class Length {

    private static final int DAYS_OF_A_MONTH = 30;
    private static final int DAYS_OF_A_YEAR = 365;

    private final @Nullable Integer stated;
    private final LocalDate firstStart;
    private final LocalDate lastStart;
    /** Its first and last possible last day; none while it runs on. */
    private final @Nullable LocalDate firstEnd;

    private final @Nullable LocalDate lastEnd;

    private Length(
            @Nullable Integer stated, PartialDate start, @Nullable LocalDate firstEnd, @Nullable LocalDate lastEnd) {
        this.stated = stated;
        this.firstStart = start.earliest();
        this.lastStart = start.latest();
        this.firstEnd = firstEnd;
        this.lastEnd = lastEnd;
    }

    /** The length of a course, when anything is known of it. */
    static Optional<Length> of(Line line) {
        TreatmentCourse course = line.course();
        PartialDate start = course.start();
        PartialDate end = course.end();
        Integer stated = stated(course);
        boolean toTheDay =
                start != null && end != null && start.precision() == Precision.DAY && end.precision() == Precision.DAY;
        if (stated != null && !toTheDay) {
            return Optional.of(new Length(stated, PartialDate.of(LocalDate.EPOCH), null, null));
        }
        if (start == null) {
            return Optional.empty();
        }
        if (end != null) {
            return Optional.of(new Length(null, start, end.earliest(), end.latest()));
        }
        // Stopped on a day not told: no earlier than it began.
        return Optional.of(new Length(null, start, line.stopped() ? start.earliest() : null, null));
    }

    private static @Nullable Integer stated(TreatmentCourse course) {
        Integer months = course.months();
        return course.durationDays() != null
                ? course.durationDays()
                : months == null ? null : Integer.valueOf(months * DAYS_OF_A_MONTH);
    }

    /** Whether it was so long by a day. */
    Truth reaches(Span asked, LocalDate day) {
        if (stated != null) {
            return Truth.of(stated >= days(asked));
        }
        if (!asked.after(lastStart).isAfter(firstEnd(day).plusDays(1))) {
            return Truth.MET;
        }
        return asked.after(firstStart).isAfter(lastEnd(day).plusDays(1)) ? Truth.NOT_MET : Truth.UNKNOWN;
    }

    /** The course of its truth: it changes only on the day the length asked is reached, for the first or the last start. */
    Course reaches(Span asked, Facts facts) {
        if (stated != null) {
            return Course.always(reaches(asked, facts.reference()));
        }
        List<LocalDate> days = new ArrayList<>();
        days.add(asked.after(firstStart).minusDays(1));
        days.add(asked.after(lastStart).minusDays(1));
        return Course.of(facts.reference(), days, day -> reaches(asked, day));
    }

    /** At least so many days by a day. */
    long least(LocalDate day) {
        return stated != null ? stated : Math.max(1, ChronoUnit.DAYS.between(lastStart, firstEnd(day)) + 1);
    }

    /** At most so many days by a day. */
    long most(LocalDate day) {
        return stated != null ? stated : Math.max(1, ChronoUnit.DAYS.between(firstStart, lastEnd(day)) + 1);
    }

    /** Whether nobody told its end and it is counted up to the day. */
    boolean runsOn() {
        return stated == null && firstEnd == null;
    }

    /** Whether nobody told when or after how long it ended. */
    boolean openEnded() {
        return stated == null && lastEnd == null;
    }

    private LocalDate firstEnd(LocalDate day) {
        return firstEnd == null || firstEnd.isAfter(day) ? day : firstEnd;
    }

    private LocalDate lastEnd(LocalDate day) {
        return lastEnd == null || lastEnd.isAfter(day) ? day : lastEnd;
    }

    static int days(Span span) {
        return span.amount()
                * switch (span.unit()) {
                    case MONTHS -> DAYS_OF_A_MONTH;
                    case YEARS -> DAYS_OF_A_YEAR;
                    default -> 1;
                };
    }

    /** As shown on a day: {@code 28 jours}, {@code 61–120 jours}. */
    Bilingual text(LocalDate day) {
        Bilingual most = Numbers.withUnit(BigDecimal.valueOf(most(day)), "days");
        long least = least(day);
        return least == most(day) ? most : new Bilingual(least + "–" + most.fr(), least + "–" + most.en());
    }
}
