package fr.recours.rcp;

import fr.recours.matching.Result;

/** How often opinions on a programme decided otherwise than the verdict the matcher had given, by that verdict. */
public record Divergence(String programme, Result verdict, OutcomeCode outcome, long opinions) {}
