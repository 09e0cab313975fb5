package fr.recours.search;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A page of what was found for the signed-in person.
 *
 * @param total how many cases answer
 * @param hits those of this page
 * @param counts beside the result, the most frequent first; with what was chosen, also where it counts nothing
 * @param problem why nothing was searched; then all else is empty
 * @param near words no case has, for which similar ones were taken
 * @param few words few cases have, beside which similar ones were taken
 * @param building whether the index is being made and may not know every case yet
 */
public record CasePage(
        long total,
        List<CaseHit> hits,
        Map<FacetKind, List<FacetCount>> counts,
        Optional<QueryProblem> problem,
        List<String> near,
        List<String> few,
        boolean building) {}
