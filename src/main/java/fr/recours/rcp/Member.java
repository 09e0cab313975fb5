package fr.recours.rcp;

import fr.recours.referral.Specialty;
import fr.recours.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A member of the RCP, expected at every meeting.
 *
 * @param specialty the one they stand for in a quorum; null for those who stand for none
 * @param deputy signs in the chair's stead on some days, and does not sign on the others; held by the chair's role alone
 * @param days when a deputy does; null for one who does on no day, and for all others
 */
public record Member(
        PersonId person,
        @Nullable Specialty specialty,
        boolean physician,
        boolean deputy,
        @Nullable DeputyDays days) {}
