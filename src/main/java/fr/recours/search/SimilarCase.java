package fr.recours.search;

import fr.recours.matching.Bilingual;
import fr.recours.referral.ReferralId;
import java.util.List;

/**
 * A case like another one. No name is in it.
 *
 * @param degree how alike, from 0 to nearly 1
 * @param shared the facts that make them alike, what counts most first
 * @param words words that both texts have and few others, the most telling first, as the case that was asked about has them
 */
public record SimilarCase(ReferralId referral, double degree, List<Shared> shared, List<String> words) {

    public SimilarCase {
        shared = List.copyOf(shared);
        words = List.copyOf(words);
    }

    /**
     * One thing they share, or nearly.
     *
     * @param mine its value in the case that was asked about
     * @param theirs its value in this one
     */
    public record Shared(Bilingual label, Bilingual mine, Bilingual theirs) {}
}
