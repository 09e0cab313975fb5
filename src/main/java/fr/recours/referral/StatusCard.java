package fr.recours.referral;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All a tracking doctor may know: exactly these fields (portal.md §4, S11).
 *
 * @param patientName and {@code birthYear}: name and birth year of the linked patient
 * @param birthYear four digits, or empty when unknown
 * @param sessionOn the day of the meeting it is listed on; null when it is on none
 * @param past the steps behind it, the first first
 * @param referrer whom to call: the physician who refers the patient
 * @param centre where they work
 */
public record StatusCard(
        ReferralId id,
        String reference,
        String patientName,
        String birthYear,
        StatusLabel label,
        Instant since,
        @Nullable LocalDate sessionOn,
        List<StatusStep> past,
        String referrer,
        String centre) {

    public StatusCard {
        past = List.copyOf(past);
    }
}
