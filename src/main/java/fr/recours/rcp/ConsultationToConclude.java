package fr.recours.rcp;

import fr.recours.referral.ReferralId;
import java.time.LocalDate;

/**
 * A written consultation waits to be concluded.
 *
 * @param quorate whether it has its quorum; else the day by which it was to be answered has passed
 */
public record ConsultationToConclude(MeetingId meetingId, ReferralId referralId, LocalDate answerBy, boolean quorate) {}
