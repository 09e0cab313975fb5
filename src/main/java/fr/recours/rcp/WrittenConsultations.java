package fr.recours.rcp;

import fr.recours.referral.ReferralId;
import java.time.LocalDate;
import java.util.List;

/**
 * Urgent cases between two meetings, decided in writing with the quorum of a meeting: a meeting of its own with one case, at
 * which who answers is present. Its opinion is marked "hors séance". Concluded by {@link LiveMeeting#conclude};
 * by {@link LiveMeeting#defer} its case goes back to a meeting.
 */
public interface WrittenConsultations {

    /** Takes an urgent listed case out of its meeting and asks the members in writing; for the coordination. */
    MeetingId ask(ReferralId referral, LocalDate answerBy);

    /** Those that still take answers, the most pressing first; of cases this person may read. */
    List<OpenConsultation> open();

    WrittenConsultation read(MeetingId id);

    /** A member answers; the last answer counts. */
    void answer(MeetingId id, boolean agrees, String words);

    /** More time to answer, for the coordination: a day after today and after the present one. */
    void extend(MeetingId id, LocalDate answerBy);

    /** Signed opinions given in writing that no meeting has confirmed, the oldest first; for the coordination and the chair. */
    List<WrittenOpinion> toConfirm();

    /**
     * Confirms at a running meeting what was decided in writing.
     *
     * @throws fr.recours.shared.RefusedException when the meeting does not run, or it was confirmed already
     */
    void confirm(MeetingId consultation, MeetingId at);
}
