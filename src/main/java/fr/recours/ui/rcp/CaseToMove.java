package fr.recours.ui.rcp;

import fr.recours.rcp.AgendaItemId;
import fr.recours.rcp.AgendaRow;
import fr.recours.rcp.MeetingSummary;

/**
 * A case about to change meetings.
 *
 * @param name how the case is called on this reader's screen
 * @param minutes planned for it, which the other meeting must still have
 * @param accepted whether its place is firm: only then may it go to a meeting past its cut-off
 * @param from the meeting it is on now, to which undoing brings it back
 */
public record CaseToMove(AgendaItemId item, String name, int minutes, boolean accepted, MeetingSummary from) {

    /** A case as it stands on an agenda. */
    public static CaseToMove of(AgendaRow row, MeetingSummary from) {
        return new CaseToMove(row.id(), CaseNames.full(row.referral()), row.plannedMinutes(), !row.provisional(), from);
    }
}
