package fr.recours.rcp;

import fr.recours.referral.ReferralId;
import java.time.LocalDate;

/**
 * Urgent cases between two meetings, decided in writing with the quorum of a meeting: a meeting of its own with one case, at
 * which who answers is present. Its opinion is marked "hors séance". Concluded by {@link LiveMeeting#conclude}.
 */
public interface WrittenConsultations {

    /** Takes an urgent listed case out of its meeting and asks the members in writing; for the coordination. */
    MeetingId ask(ReferralId referral, LocalDate answerBy);

    WrittenConsultation read(MeetingId id);

    /** A member answers; the last answer counts. */
    void answer(MeetingId id, boolean agrees, String words);
}
