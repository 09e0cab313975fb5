package fr.recours.referral;

import java.time.Instant;

/**
 * Somebody who opened a case.
 *
 * @param role as the trail kept it
 * @param times how often
 * @param exceptional whether under an exceptional access
 */
public record CaseReader(String name, String role, Instant last, int times, boolean exceptional) {}
