package fr.recours.referral;

import java.time.Instant;

/** One plain step a case reached, and when. */
public record StatusStep(StatusLabel label, Instant since) {}
