package fr.recours.rcp;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Map;

/**
 * A meeting and its budget.
 *
 * @param start in Europe/Paris
 * @param place as it is said in French
 * @param placeEnglish the same in English, as far as it is known in English
 * @param videoLink by which people join who do not come; empty for none
 * @param capacityMinutes minutes for cases (portal.md §3.5: 54 of 60)
 * @param plannedMinutes minutes its agenda takes now
 * @param cutOff last moment a referral is placed on it by itself
 * @param publication when its agenda is frozen and published
 * @param milestones days on which people are reminded of it
 */
public record MeetingSummary(
        MeetingId id,
        ZonedDateTime start,
        ZonedDateTime end,
        String place,
        String placeEnglish,
        String videoLink,
        MeetingState state,
        Instant cutOff,
        Instant publication,
        Map<MeetingMilestone, LocalDate> milestones,
        int capacityMinutes,
        int plannedMinutes,
        int itemCount) {

    public MeetingSummary {
        milestones = Map.copyOf(milestones);
    }

    public int minutesLeft() {
        return capacityMinutes - plannedMinutes;
    }
}
