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

    /** What can be proposed, or why nothing can, for each of these cases the coordinator may see. */
    List<Proposal> of(String programme, Collection<ReferralId> cases);

    /**
     * Writes to the referring physicians of these cases that the programme may be for them: the reference and a link, no
     * clinical word; each case has its row in the trail. Each case is judged again, as it is now: whoever was listed and neither
     * meets the criteria still nor will within a year by the passing of time alone is not written about; of these the message says from
     * which day. A physician is told once of a case and a programme, again after it
     * opened anew or came in another version, and only where it is {@link Proposal#isOpen}; the verdict stays with the proposal, to be read on the case ({@link ProposedProgrammes}). Of a case that is over they are invited to refer the patient again, if they think it useful.
     *
     * @return what was written now
     * @throws fr.recours.shared.RefusedException while the programme is not open
     */
    Proposed propose(String programme, Collection<ReferralId> cases);
}
