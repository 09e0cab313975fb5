package fr.recours.rcp;

import fr.recours.referral.Specialty;
import fr.recours.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * One person at one meeting: a member of the RCP, or a guest without an account.
 *
 * @param person their account; null for a guest
 * @param name as the minutes give it, with the title
 * @param specialty null for those who have none, a secretary for instance
 * @param physician only physicians make a quorum
 */
public record Attendee(
        AttendeeId id,
        @Nullable PersonId person,
        String name,
        @Nullable Specialty specialty,
        boolean physician,
        Presence presence) {}
