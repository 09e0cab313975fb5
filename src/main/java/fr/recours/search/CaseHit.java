package fr.recours.search;

import fr.recours.referral.FoundCase;
import java.util.List;

/**
 * A case that was found.
 *
 * @param found as far as the reader may see it
 * @param extracts where the words stand, the best first
 */
public record CaseHit(FoundCase found, List<Extract> extracts) {}
