package fr.recours.search;

import fr.recours.referral.ReferralId;
import fr.recours.shared.PersonId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What can be proposed to the physician who referred a case, about a programme.
 *
 * @param physician who refers it
 * @param toldOn the day they were told of this programme for this case, in its version in force and since it opened; null while they were not
 * @param decided code of what the RCP decided last about this programme for this case; null while it did not
 */
public record Proposal(
        ReferralId referral,
        PersonId physician,
        Way way,
        @Nullable LocalDate toldOn,
        @Nullable String decided) {

    /** What the physician may do with it (portal.md §3.1 and 3.2), or why nothing is proposed. */
    public enum Way {
        /** Bring the case before the RCP, or add to it. */
        TAKE_UP(true),
        /** The case is closed or was not retained: refer the patient again, as a new case linked to it (T20). */
        REFER_AGAIN(true),
        /** None: the case is over and the patient was referred again. */
        REFERRED_AGAIN(false),
        /** None: the RCP is deciding, nothing can be added and the opinion comes. */
        RCP_DECIDES(false),
        /** None: its physician took the case back, and no case may follow it. */
        TAKEN_BACK(false);

        private final boolean open;

        Way(boolean open) {
            this.open = open;
        }
    }

    /** Whether the physician may be written to now. */
    public boolean isOpen() {
        return way.open && toldOn == null;
    }
}
