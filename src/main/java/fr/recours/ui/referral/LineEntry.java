package fr.recours.ui.referral;

import fr.recours.matching.Observation;
import fr.recours.matching.PartialDate;
import fr.recours.matching.Source;
import fr.recours.matching.Value;
import fr.recours.referral.DraftContent;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What one line hands to the draft: its fact when it can be taken, else the texts that wait to be corrected. Never both, and
 * nothing of another line.
 *
 * @param typed the value as typed
 * @param day null where no day is asked: the fact keeps the one it had
 * @param source where the value is taken from; none for one that is typed
 * @param old the fact the line held; none when it held none
 */
record LineEntry(
        FactSlot slot,
        Reading value,
        String typed,
        @Nullable Day day,
        @Nullable Source source,
        @Nullable Observation old)
        implements UnaryOperator<DraftContent> {

    /**
     * The day beside the value.
     *
     * @param date null when it cannot be taken, or none is typed
     */
    record Day(String typed, @Nullable PartialDate date) {

        boolean refused() {
            return date == null && !typed.isBlank();
        }
    }

    @Override
    public DraftContent apply(DraftContent content) {
        boolean waits = !(value instanceof Reading.Blank) && !isTaken();
        boolean dayWaits = day != null && (day.refused() || waits);
        DraftContent written = Contents.withFacts(content, facts -> slot.replace(facts, old, fact()));
        written = Contents.withUnreadable(written, slot.name(), waits ? typed : "");
        return Contents.withUnreadable(written, slot.dayName(), day != null && dayWaits ? day.typed() : "");
    }

    private boolean isTaken() {
        return value instanceof Reading.Taken && !lacksDay();
    }

    /** A baseline is a value at a time: without its day no fall can be measured from it, and it does not count. */
    boolean lacksDay() {
        return slot instanceof FactSlot.Baseline
                && day != null
                && day.date() == null
                && !(value instanceof Reading.Blank);
    }

    /** The fact it hands over. A day that cannot be taken is left out of a value of today; it counts all the same, as undated. */
    @Nullable
    Observation fact() {
        if (!(value instanceof Reading.Taken(Value known)) || lacksDay()) {
            return null;
        }
        PartialDate kept = old == null ? null : old.measuredOn();
        // Typed over, a value no longer comes from where the one before came from.
        Source from = source == null && old != null && old.value().equals(known) ? old.source() : source;
        return new Observation(slot.key(), known, day == null ? kept : day.date(), from);
    }
}
