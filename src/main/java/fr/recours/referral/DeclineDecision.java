package fr.recours.referral;

import fr.recours.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * That a referral is not retained (T6).
 *
 * @param reason none is refused
 * @param explanation why, for the referrer to read
 * @param orientation where to instead
 * @param agreedBy the physician of the reference centre who agrees; none is refused
 */
public record DeclineDecision(
        @Nullable DeclineReason reason,
        String explanation,
        String orientation,
        @Nullable PersonId agreedBy) {}
