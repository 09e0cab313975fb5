package fr.recours.referral;

import java.time.LocalDate;

/**
 * A draft has not changed for long. Told again each day until the next reminder is due: whoever hears it tells each once.
 *
 * @param reminder number of the reminder, from 1
 * @param since the day it was changed last
 * @param overdue whether it is time to ask if it should be discarded
 * @param nobodys whether no physician was named yet: the contact began it for somebody
 */
public record DraftWaiting(
        ReferralId referralId,
        ReferralContact contact,
        LocalDate since,
        int reminder,
        boolean overdue,
        boolean nobodys) {}
