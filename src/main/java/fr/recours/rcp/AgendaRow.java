package fr.recours.rcp;

import fr.recours.matching.Eligibility;
import fr.recours.referral.ReferralRow;
import fr.recours.referral.Specialty;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One case on an agenda.
 *
 * @param question asked by its referrer
 * @param provisional placed by the routing, not yet confirmed by the coordination
 * @param standsFirst carried over, or wanted by the RCP at its next meeting: before all others, whoever orders
 * @param carryOver how often it was carried over to here
 * @param carriedFor why, the last time; null for one that never was
 * @param late why it came after the cut-off, and which chair agreed; null for one that came in time
 * @param required specialties that must be there for it
 * @param startsAt when its turn comes, from the minutes planned before it
 * @param verdicts of every programme at the date of the meeting
 */
public record AgendaRow(
        AgendaItemId id,
        ReferralRow referral,
        String question,
        AgendaItemKind kind,
        boolean provisional,
        boolean standsFirst,
        int carryOver,
        @Nullable DeferralCause carriedFor,
        @Nullable AddedLate late,
        int plannedMinutes,
        Set<Specialty> required,
        ZonedDateTime startsAt,
        List<Eligibility> verdicts) {

    /** Only kept for a review nobody has spoken of: nobody has said yet that the case is heard there. */
    public boolean kept() {
        return provisional && kind == AgendaItemKind.REDISCUSSION;
    }
}
