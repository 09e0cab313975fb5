package fr.recours.rcp.internal.papers;

import fr.recours.rcp.OpinionContent;
import java.time.Instant;

/**
 * What was decided, as it was signed.
 *
 * @param version of the opinion, from 1
 */
public record DecisionSheet(OpinionContent content, String signer, Instant signedAt, int version) {}
