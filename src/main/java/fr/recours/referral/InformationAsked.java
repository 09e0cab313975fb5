package fr.recours.referral;

import fr.recours.shared.CentreId;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Something is waited for from a referrer: it was just asked, or a reminder of it is due. A reminder is told again each day
 * until the next one is due: whoever hears it tells each once.
 *
 * @param request tells one request from another
 * @param reminder number of the reminder; 0 when it was just asked
 * @param open how many items are waited for
 */
public record InformationAsked(
        ReferralId referralId,
        UUID request,
        int reminder,
        ReferralContact contact,
        CentreId centre,
        LocalDate dueOn,
        int open) {}
