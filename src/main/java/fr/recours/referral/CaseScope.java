package fr.recours.referral;

import fr.recours.shared.CentreId;
import java.util.Set;

/**
 * Which submitted cases a person may find, and which of their texts: the rule every query carries (portal.md §4).
 *
 * @param cases which cases
 * @param messages whether what those who work on a case write to each other is among what may be found
 */
public record CaseScope(Cases cases, boolean messages) {

    /** Which cases. */
    public sealed interface Cases {

        /** Those of one centre. */
        record OfCentre(CentreId centre) implements Cases {}

        /** Every one. */
        record Every() implements Cases {}

        /** These only. */
        record These(Set<ReferralId> cases) implements Cases {}
    }
}
