package fr.recours.referral;

import java.time.Instant;

/**
 * All a tracking doctor may know: exactly these fields (portal.md §4, S11).
 *
 * @param patientName and {@code birthYear}: name and birth year of the linked patient
 * @param birthYear four digits, or empty when unknown
 */
public record StatusCard(
        ReferralId id, String reference, String patientName, String birthYear, StatusLabel label, Instant since) {}
