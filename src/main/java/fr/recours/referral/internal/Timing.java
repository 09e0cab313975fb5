package fr.recours.referral.internal;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The deadline of a referral.
 *
 * @param dueOn the last day; null when the case is said to have none
 * @param daysLeft working days left to the coordination while the referrer is asked; null while its clock runs
 */
@Embeddable
record Timing(@Nullable LocalDate dueOn, @Nullable Integer daysLeft) {

    static final Timing NONE = new Timing(null, null);
}
