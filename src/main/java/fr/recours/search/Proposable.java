package fr.recours.search;

import fr.recours.referral.ReferralId;
import fr.recours.shared.PersonId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A case whose referring physician may be written to about a programme, or was.
 *
 * @param physician who refers it
 * @param toldOn the day they were told of this programme for this case; null while they were not
 */
public record Proposable(
        ReferralId referral, PersonId physician, @Nullable LocalDate toldOn) {}
