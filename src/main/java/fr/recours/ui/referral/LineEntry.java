package fr.recours.ui.referral;

import fr.recours.matching.CaseFile;
import fr.recours.matching.Observation;
import fr.recours.matching.PartialDate;
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
 */
record LineEntry(
        FactSlot slot,
        Reading value,
        String typed,
        @Nullable Day day) implements UnaryOperator<DraftContent> {

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
    public DraftContent apply(DraftContent old) {
        boolean waits = !(value instanceof Reading.Blank) && !isTaken();
        boolean dayWaits = day != null && (day.refused() || waits);
        DraftContent written = Contents.withFacts(old, this::write);
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

    /** A day that cannot be taken is left out of a value of today; the value counts all the same, as undated. */
    private CaseFile write(CaseFile facts) {
        if (!(value instanceof Reading.Taken(Value known)) || lacksDay()) {
            return slot.clear(facts);
        }
        PartialDate on =
                day == null ? slot.read(facts).map(Observation::measuredOn).orElse(null) : day.date();
        return slot.write(facts, new Observation(slot.key(), known, on));
    }
}
