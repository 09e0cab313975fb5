package fr.recours.search;

import fr.recours.matching.Bilingual;
import fr.recours.referral.ReferralId;
import java.util.List;

/**
 * A case like another one. No name is in it.
 *
 * @param degree how alike, from 0 to nearly 1
 * @param shared what makes them alike, what counts most first
 */
public record SimilarCase(ReferralId referral, double degree, List<Shared> shared) {

    public SimilarCase {
        shared = List.copyOf(shared);
    }

    /**
     * One thing they share, or nearly.
     *
     * @param mine its value in the case that was asked about
     * @param theirs its value in this one
     */
    public record Shared(Bilingual label, Bilingual mine, Bilingual theirs) {}
}
