package fr.recours.search;

import fr.recours.matching.MovableThreshold;
import fr.recours.referral.ReferralId;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Screens the whole base for one programme, for the coordination and the chair. What comes out is what the matcher would say
 * of every case, one by one.
 *
 * <p>Every method throws {@link org.springframework.security.access.AccessDeniedException} for anyone else.
 */
public interface Screening {

    /**
     * The programme in force, today.
     *
     * @return empty until every case is in the index
     * @throws fr.recours.shared.NotFoundException when there is no such programme
     */
    Optional<ProgrammeScreening> of(String programme);

    /**
     * The same, were a threshold another.
     *
     * @param threshold one of the programme's {@link fr.recours.matching.WhatIf#thresholds}
     */
    Optional<ProgrammeScreening> whatIf(String programme, MovableThreshold threshold, BigDecimal number);

    /**
     * Those of these cases about which there is somebody to write to, for a coordinator. A case that is over is left out, nobody
     * owes anything on it any more, and so is one the RCP is deciding on: its referrer can add nothing and will read the opinion
     * (portal.md §3.1).
     */
    List<Proposable> proposable(String programme, Collection<ReferralId> cases);

    /**
     * Writes to the referring physicians of these cases that the programme may be for them: the reference and a link, no
     * clinical word. For a coordinator; each case has its row in the trail. A physician is told once of a case and a programme,
     * and of none that is not {@link #proposable}.
     *
     * @return what was written now
     */
    Proposed propose(String programme, Collection<ReferralId> cases);
}
