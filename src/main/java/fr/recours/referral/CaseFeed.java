package fr.recours.referral;

import fr.recours.matching.CaseFile;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * What a search index is made of. Asked by the portal itself, for nobody: whoever shows a person any of it asks
 * {@link FindableCases} first.
 */
public interface CaseFeed {

    /** Those of these that can be found at all: submitted, and not created by mistake. */
    List<IndexedCase> contents(Collection<ReferralId> cases);

    /**
     * The facts alone of those of these that can be found, as they were frozen last: no other part of a case is read or unsealed.
     * For the matcher and for comparing, never for a screen: a remark among them may name the patient.
     */
    Map<ReferralId, CaseFile> facts(Collection<ReferralId> cases);

    /** Every case that can be found, in one fixed order. */
    List<ReferralId> all();
}
