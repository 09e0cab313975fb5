package fr.recours.rcp;

import java.time.LocalDateTime;

/**
 * When and where a meeting is held, and the minutes it has for cases.
 *
 * @param start day and hour in Paris
 * @param capacityMinutes minutes for cases, fewer than it lasts: quorum and follow-up come first
 * @param place as it is said in French
 * @param videoLink https address by which people join who do not come; empty for none
 */
public record MeetingPlan(
        LocalDateTime start, int durationMinutes, int capacityMinutes, String place, String videoLink) {}
