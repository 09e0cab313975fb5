package fr.recours.ui.triage;

import fr.recours.matching.Eligibility;
import fr.recours.matching.Result;
import fr.recours.rcp.AgendaRow;
import fr.recours.rcp.MeetingSummary;
import fr.recours.referral.ReferralRow;
import fr.recours.ui.rcp.CaseToMove;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A referral that waits for triage.
 *
 * @param submittedOn the day the clock started, in Paris
 * @param due last day of the delay
 * @param listing where the routing put it; none when it stands on no coming meeting
 */
record InboxItem(ReferralRow row, LocalDate submittedOn, LocalDate due, Optional<Listing> listing) {

    /** A place on an agenda. */
    record Listing(MeetingSummary meeting, AgendaRow place) {

        CaseToMove toMove() {
            return CaseToMove.of(place, meeting);
        }
    }

    List<Eligibility> verdicts() {
        return listing.map(listed -> listed.place().verdicts()).orElse(List.of());
    }

    /** Whether every programme has its answer: nothing is waited for because nothing is undetermined. */
    boolean settled() {
        return !verdicts().isEmpty()
                && verdicts().stream().noneMatch(verdict -> verdict.result() == Result.UNDETERMINED);
    }

    /** Keys of the data the programmes that may apply still wait for, each once, the most useful of each programme first. */
    List<String> missing() {
        return verdicts().stream()
                .filter(verdict -> verdict.result() != Result.NOT_APPLICABLE)
                .flatMap(verdict -> verdict.missingElements().stream())
                .distinct()
                .toList();
    }
}
