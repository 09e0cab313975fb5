package fr.recours.referral;

import fr.recours.shared.PersonId;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a referral is: whose move, by when, what is asked, what was decided. The texts are for those who work on the case;
 * members of the RCP find none here.
 *
 * @param revision to name when acting on it
 * @param next whose move it is
 * @param nextName who that is by name, when it is one person
 * @param dueOn the last day; null when it has no deadline
 * @param triageOwner the coordinator who answers for it; null while nobody does
 * @param request the last one, open or settled
 * @param withdrawalReason why the referrer asks to take it back; empty when nobody asks
 * @param errorReason why the coordination holds it to be created by mistake; empty when it does not
 * @param reopenableUntil the last day its referrer can reopen it; null for never
 * @param doctorRpps the patient's own doctor, who sees the status card; empty for nobody
 * @param doctorName who that is; empty while they have no account
 * @param linkedFrom the earlier referral of the same patient this one continues
 */
public record ReferralStatus(
        ReferralId id,
        long revision,
        ReferralState state,
        NextOwner next,
        String nextName,
        @Nullable LocalDate dueOn,
        @Nullable PersonId triageOwner,
        Optional<InformationRequest> request,
        Optional<TriageDecision> triage,
        Optional<DeclineDecision> decline,
        String withdrawalReason,
        String errorReason,
        @Nullable LocalDate reopenableUntil,
        String doctorRpps,
        String doctorName,
        @Nullable ReferralId linkedFrom,
        Set<ReferralAction> allowed) {}
