package fr.recours.rcp;

import java.time.LocalDate;

/**
 * A milestone before a meeting has come. Told each day until the next one; who hears it tells each person once.
 *
 * @param day of the milestone
 * @param cutOff last day on which the meeting takes cases by itself
 * @param waiting how many of its cases nobody has accepted yet
 */
public record MeetingNears(
        MeetingId meetingId, MeetingMilestone milestone, LocalDate day, LocalDate cutOff, int waiting) {}
