package fr.recours.referral.internal;

import fr.recours.matching.Result;
import java.time.LocalDate;
import java.util.UUID;

/** A verdict without its reasons. */
record GivenVerdict(UUID version, String programme, Result result, LocalDate referenceDate) {}
