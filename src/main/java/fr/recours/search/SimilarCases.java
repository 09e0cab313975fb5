package fr.recours.search;

import fr.recours.referral.ReferralId;
import java.util.List;

/** The cases of the base nearest to one, by their facts and words: for the coordination, and for the chair among those they may read. */
public interface SimilarCases {

    /**
     * The nearest the RCP decided on, and where they are fewer than asked for the nearest others; at most so many, none that was taken
     * back; none while there is no index, none for anyone else.
     *
     * @throws fr.recours.shared.NotFoundException for a case the signed-in person may not see
     * @throws fr.recours.shared.TooOftenException for whoever compares and searches too often
     */
    List<SimilarCase> to(ReferralId referral, int most);
}
