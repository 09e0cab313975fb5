package fr.recours.referral;

import java.util.List;
import java.util.Optional;

/** Finding for the signed-in person: which cases at all, and what of those found is shown. */
public interface FindableCases {

    /** The rule a search is made under. */
    CaseScope scope();

    /**
     * Those of these cases that the signed-in person may read now, in the order asked, to be shown. In the trail a list was read, and
     * of each case that it was found.
     *
     * @param purpose code of what for, for the trail
     */
    List<FoundCase> read(List<ReferralId> cases, String purpose);

    /** One that the signed-in person may read now, to find others by it. Nothing of it is shown, and the trail has no row of it. */
    Optional<CaseContent> toCompare(ReferralId id);

    /** As {@link #read}, to be taken out of the portal: of each case the trail says so. */
    List<FoundCase> export(List<ReferralId> cases, String purpose);
}
