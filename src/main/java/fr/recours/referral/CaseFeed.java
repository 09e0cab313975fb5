package fr.recours.referral;

import java.util.Collection;
import java.util.List;

/**
 * What a search index is made of. Asked by the portal itself, for nobody: whoever shows a person any of it asks
 * {@link FindableCases} first.
 */
public interface CaseFeed {

    /** Those of these that can be found at all: submitted, and not created by mistake. */
    List<CaseContent> contents(Collection<ReferralId> cases);

    /** Every case that can be found, in one fixed order. */
    List<ReferralId> all();
}
