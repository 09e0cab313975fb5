package fr.recours.matching;

import java.util.List;

/**
 * The verdict on one candidate donor.
 *
 * @param index place in the case's list of donors, from 0
 * @param serves whether they are willing and no donor criterion rules them out
 * @param outcomes one for each donor criterion
 */
public record DonorVerdict(int index, Truth serves, List<CriterionOutcome> outcomes) {

    public DonorVerdict {
        outcomes = List.copyOf(outcomes);
    }
}
