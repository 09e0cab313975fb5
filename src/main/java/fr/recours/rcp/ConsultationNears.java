package fr.recours.rcp;

import fr.recours.shared.PersonId;
import java.time.LocalDate;
import java.util.Set;

/**
 * The working day before the day by which a written consultation is answered has come.
 *
 * @param awaited members who have not answered
 */
public record ConsultationNears(MeetingId meetingId, LocalDate answerBy, Set<PersonId> awaited) {

    public ConsultationNears {
        awaited = Set.copyOf(awaited);
    }
}
