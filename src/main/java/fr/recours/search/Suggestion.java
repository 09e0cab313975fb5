package fr.recours.search;

import fr.recours.matching.Eligibility;
import fr.recours.programme.Programme;

/**
 * One programme for a case.
 *
 * @param candidate whether it is for the disease, as the facts or the words of the case tell it; the others are still shown, folded
 * @param eligibility what the matcher judged; it decides, the index only narrows
 */
public record Suggestion(Programme programme, boolean candidate, Eligibility eligibility) {}
