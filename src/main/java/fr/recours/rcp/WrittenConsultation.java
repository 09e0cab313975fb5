package fr.recours.rcp;

import fr.recours.referral.ReferralId;
import fr.recours.shared.PersonId;
import java.time.LocalDate;
import java.util.Map;

/**
 * An urgent case decided in writing between two meetings.
 *
 * @param answers what each expert who answered thinks
 */
public record WrittenConsultation(
        MeetingId id, AgendaItemId item, ReferralId referral, LocalDate answerBy, Map<PersonId, Position> answers) {

    /** What one expert says. */
    public record Position(boolean agrees, String words) {}

    public WrittenConsultation {
        answers = Map.copyOf(answers);
    }
}
