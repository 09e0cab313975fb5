package fr.recours.ui.rcp;

import fr.recours.rcp.AgendaItemId;
import fr.recours.rcp.AgendaRow;
import fr.recours.rcp.DeferralCause;
import fr.recours.rcp.MeetingSummary;

/**
 * A case about to change meetings.
 *
 * @param name how the case is called on this reader's screen
 * @param minutes planned for it, which the other meeting must still have
 * @param accepted whether its place is firm: only then may it go to a meeting past its cut-off
 * @param first whether it stands first: to a later meeting it is then put off, with a reason
 * @param carryOver how often it was carried over
 * @param from the meeting it is on now, to which undoing brings it back
 */
public record CaseToMove(
        AgendaItemId item,
        String name,
        int minutes,
        boolean accepted,
        boolean first,
        int carryOver,
        MeetingSummary from) {

    /** A case as it stands on an agenda. */
    public static CaseToMove of(AgendaRow row, MeetingSummary from) {
        return new CaseToMove(
                row.id(),
                CaseNames.full(row.referral()),
                row.plannedMinutes(),
                !row.provisional(),
                row.standsFirst(),
                row.carryOver(),
                from);
    }

    /** Whether going there counts as a carry-over (portal.md §3.4). */
    boolean isPutOffTo(MeetingSummary meeting) {
        return first && meeting.start().isAfter(from.start());
    }

    /** Whether it stays for the chair to carry over, at the meeting. */
    boolean isTheChairsTo(MeetingSummary meeting) {
        return isPutOffTo(meeting) && DeferralCause.isTheChairs(carryOver);
    }
}
