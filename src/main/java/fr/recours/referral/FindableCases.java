package fr.recours.referral;

import java.util.List;

/** Finding for the signed-in person: which cases at all, and what of those found is shown. */
public interface FindableCases {

    /** The rule a search is made under. */
    CaseScope scope();

    /**
     * Those of these cases that the signed-in person may read now, in the order asked. Read in the trail as a list.
     *
     * @param purpose code of what for, for the trail
     */
    List<FoundCase> read(List<ReferralId> cases, String purpose);
}
