package fr.recours.rcp;

import fr.recours.shared.PersonId;
import java.time.LocalDate;
import java.util.Set;

/**
 * A milestone before a meeting has come. Told each day until the next one; who hears it tells each person once.
 *
 * @param day of the milestone
 * @param cutOff last day on which the meeting takes cases by itself
 * @param waiting how many of its cases nobody has accepted yet
 * @param excused who said they will not come
 */
public record MeetingNears(
        MeetingId meetingId,
        MeetingMilestone milestone,
        LocalDate day,
        LocalDate cutOff,
        int waiting,
        Set<PersonId> excused) {}
