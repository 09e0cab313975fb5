package fr.recours.rcp;

import java.time.Instant;
import java.time.ZonedDateTime;

/**
 * A meeting and its budget.
 *
 * @param start in Europe/Paris
 * @param place as it is said in French
 * @param placeEnglish the same in English, as far as it is known in English
 * @param capacityMinutes minutes for cases (portal.md §3.5: 54 of 60)
 * @param plannedMinutes minutes its agenda takes now
 * @param cutOff last moment a referral is placed on it by itself
 * @param publication when its agenda is frozen and published
 */
public record MeetingSummary(
        MeetingId id,
        ZonedDateTime start,
        ZonedDateTime end,
        String place,
        String placeEnglish,
        MeetingState state,
        Instant cutOff,
        Instant publication,
        int capacityMinutes,
        int plannedMinutes,
        int itemCount) {

    public int minutesLeft() {
        return capacityMinutes - plannedMinutes;
    }
}
