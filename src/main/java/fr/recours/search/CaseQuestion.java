package fr.recours.search;

import java.util.Map;

/**
 * What somebody searches for.
 *
 * @param text in the language of searches, at most {@link #LONGEST} characters; empty for every case
 * @param chosen what of the counts beside the result was chosen: only cases of that value
 * @param page from 0
 */
public record CaseQuestion(String text, Map<FacetKind, String> chosen, int page) {

    /** How many cases a page shows. */
    public static final int PAGE = 20;

    /** Pages shown of what was found: nobody reads on, and the farther a page, the longer it takes. */
    public static final int PAGES = 500;

    /** How many characters a query may have: a longer one is answered by a problem. */
    public static final int LONGEST = 1_000;

    public CaseQuestion {
        chosen = Map.copyOf(chosen);
    }
}
