package fr.recours.matching.internal.engine;

import fr.recours.matching.Truth;
import fr.recours.matching.internal.rule.Scheme;
import java.math.BigDecimal;

/**
 * Pulses evenly spread over slices of days.
 *
 * @param pulses how many, two at least and as many as slices are asked for
 * @param each milligrams of each
 */
record Slices(Scheme.Pulses asked, int pulses, BigDecimal each) {

    /** A calendar month is never shorter, nor longer: monthly pulses may miss a slice of 30 days by a day. */
    static final int SHORTEST_MONTH = 28;

    private static final int LONGEST_MONTH = 31;

    /**
     * Whether enough slices in a row hold enough; unknown for monthly pulses that miss it by the calendar alone.
     *
     * @param days from the first pulse to the last
     */
    Truth truth(long days) {
        if (inARow(days) >= asked.slices()) {
            return Truth.MET;
        }
        long gaps = pulses - 1L;
        boolean monthly = days >= SHORTEST_MONTH * gaps && days <= LONGEST_MONTH * gaps;
        return monthly && enough(each) ? Truth.UNKNOWN : Truth.NOT_MET;
    }

    private int inARow(long days) {
        int run = 0;
        int longest = 0;
        long slice = 0;
        BigDecimal held = BigDecimal.ZERO;
        for (int i = 0; i < pulses; i++) {
            long next = days * i / ((pulses - 1L) * asked.days());
            if (next != slice) {
                longest = Math.max(longest, enough(held) ? run + 1 : 0);
                run = enough(held) && next == slice + 1 ? run + 1 : 0;
                slice = next;
                held = BigDecimal.ZERO;
            }
            held = held.add(each);
        }
        return Math.max(longest, enough(held) ? run + 1 : 0);
    }

    private boolean enough(BigDecimal milligrams) {
        return milligrams.compareTo(asked.milligrams()) >= 0;
    }
}
