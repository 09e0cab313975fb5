package fr.recours.letter.internal.reading;

import fr.recours.letter.Quotation;
import fr.recours.letter.ReadValue;
import fr.recours.matching.PartialDate;
import fr.recours.matching.TreatmentCourse.Outcome;
import fr.recours.matching.Value;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/** Tells from courses that failed and from the skin score that a disease grew worse. */
final class Worsening {

    /** Months of an immunosuppressant after which an active disease counts as progressive in spite of it (B.3, ASC-I4). */
    private static final int LONG_MONTHS = 6;

    /** Months within which a worsening makes a disease progressive (D.2). */
    private static final int RECENT_MONTHS = 12;

    /** A rise of the skin score by so many points and a quarter is real. */
    private static final BigDecimal SKIN_RISE = BigDecimal.valueOf(5);

    private final CourseDrugs drugs;
    private final LocalDate reference;
    private final Map<String, ReadValue> facts;
    private final BiConsumer<String, List<Quotation>> flag;

    /** @param flag takes a conclusion with its words */
    Worsening(
            CourseDrugs drugs,
            LocalDate reference,
            Map<String, ReadValue> facts,
            BiConsumer<String, List<Quotation>> flag) {
        this.drugs = drugs;
        this.reference = reference;
        this.facts = facts;
        this.flag = flag;
    }

    void draw(List<CourseDraft> courses, List<ReadValue> earlier) {
        for (CourseDraft course : courses) {
            if (!drugs.immunosuppressant(course) || !course.outcomes().contains(Outcome.INEFFICACY)) {
                continue;
            }
            if (longEnough(course)) {
                flag.accept(
                        "progressive_despite_6m_is",
                        course.told("months", "n_doses", "start", "end", CourseDraft.OUTCOME));
            }
            boolean recent = course.part("end") instanceof PartialDate end
                    ? !end.earliest().isBefore(reference.minusMonths(RECENT_MONTHS))
                    : course.outcomes().contains(Outcome.ONGOING) || course.has("start") && course.since();
            if (recent) {
                flag.accept("progressive", course.told("start", "end", CourseDraft.OUTCOME));
            }
        }
        skin(earlier);
    }

    private boolean longEnough(CourseDraft course) {
        if (course.part("months") instanceof Integer months && months >= LONG_MONTHS || drugs.enough(course)) {
            return true;
        }
        boolean open = !course.has("end")
                && (course.outcomes().contains(Outcome.ONGOING) || course.has("start") && course.since());
        PartialDate end =
                course.part("end") instanceof PartialDate told ? told : open ? PartialDate.of(reference) : null;
        return course.part("start") instanceof PartialDate start
                && end != null
                && !start.earliest().plusMonths(LONG_MONTHS).isAfter(end.latest())
                && !start.latest().plusMonths(LONG_MONTHS - 1).isAfter(end.earliest());
    }

    private void skin(List<ReadValue> earlier) {
        ReadValue now = facts.get("mrss");
        for (ReadValue before : earlier) {
            PartialDate date = before.measuredOn();
            if (now != null
                    && before.key().equals("mrss")
                    && date != null
                    && !date.earliest().isBefore(reference.minusMonths(RECENT_MONTHS))
                    && now.value() instanceof Value.Quantity(BigDecimal today, var _)
                    && before.value() instanceof Value.Quantity(BigDecimal then, var _)
                    && today.subtract(then).compareTo(SKIN_RISE) >= 0
                    && today.subtract(then).multiply(BigDecimal.valueOf(4)).compareTo(then) >= 0) {
                flag.accept(
                        "progressive",
                        Stream.concat(now.quotations().stream(), before.quotations().stream())
                                .distinct()
                                .toList());
            }
        }
    }
}
