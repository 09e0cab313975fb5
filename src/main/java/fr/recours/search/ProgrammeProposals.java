package fr.recours.search;

import fr.recours.referral.ReferralId;
import java.util.Collection;
import java.util.List;

/**
 * Proposes programmes to those who referred cases, for a coordinator.
 *
 * <p>Every method throws {@link org.springframework.security.access.AccessDeniedException} for anyone else, and
 * {@link fr.recours.shared.NotFoundException} when there is no such programme.
 */
public interface ProgrammeProposals {

    /**
     * Those of these cases about which there is somebody to write to. A case that is over is left out, nobody owes anything on it
     * any more, and so is one the RCP is deciding on: its referrer can add nothing and will read the opinion (portal.md §3.1).
     */
    List<Proposable> of(String programme, Collection<ReferralId> cases);

    /**
     * Writes to the referring physicians of these cases that the programme may be for them: the reference and a link, no
     * clinical word; each case has its row in the trail. Each case is judged again, as it is now: whoever was listed and no longer
     * meets the criteria is not written about. A physician is told once of a case and a programme, and of none that is not
     * among those of {@link #of}.
     *
     * @return what was written now
     */
    Proposed propose(String programme, Collection<ReferralId> cases);
}
