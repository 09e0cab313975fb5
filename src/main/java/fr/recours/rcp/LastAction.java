package fr.recours.rcp;

import org.jspecify.annotations.Nullable;

/**
 * What became of an opinion of a last meeting that left something to be done.
 *
 * @param outcome of the opinion
 * @param late whether something is still to be done whose day has gone by
 * @param became what was recorded; null while nobody told
 */
public record LastAction(
        String reference,
        OutcomeCode outcome,
        boolean late,
        @Nullable Implementation became) {}
