package fr.recours.search;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A screening of the base for an open programme found what the one before did not. Heard inside the transaction that keeps it.
 *
 * @param programme its {@link fr.recours.programme.Programme#id}
 * @param more how many cases meet the criteria and did not before
 * @param lost how many met them and do so no more
 * @param perhaps how many may meet them for lack of data, and neither did nor might before
 * @param soon how many are new among those that will meet them within {@link ProgrammeScreening#SOON} by the passing of time alone
 */
public record ScreeningChanged(UUID programme, LocalDate day, int more, int lost, int perhaps, int soon) {

    /** Whether there is anything to tell. */
    public boolean any() {
        return more + lost + perhaps + soon > 0;
    }
}
