package fr.recours.rcp;

import fr.recours.referral.ReferralId;
import fr.recours.referral.TriageDecision;
import fr.recours.referral.Urgency;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The meetings, their agendas, and where a referral stands on them. A meeting's row is the lock on its minutes. */
public interface Meetings {

    /** The meetings from today on, in order of date. */
    List<MeetingSummary> upcoming();

    /** All meetings before today, held or not, the latest first; for those who are at meetings. */
    List<MeetingSummary> past();

    MeetingSummary require(MeetingId id);

    /** The minutes one meeting has for cases: no case can have more. */
    int capacityMinutes();

    /** The cases of a meeting with their verdicts; audited. For the coordination, and chair and experts once published. */
    Agenda agenda(MeetingId id);

    /**
     * The first meeting open for listing, before its cut-off, with this many minutes left; for an urgent case, those that give
     * way counted as left.
     */
    Optional<MeetingSummary> nextWithRoom(Urgency urgency, int minutes);

    /** Where a referral the signed-in person may see is listed; its meeting only, no other case. */
    Optional<Placement> placement(ReferralId id);

    /**
     * Moves a case to another meeting's agenda: to its head when it stands first, then before the routine ones when it is
     * urgent, else to its end. Judges it at the new date and tells its referrer.
     *
     * @throws fr.recours.shared.RefusedException when that meeting has too few minutes left or no longer takes cases, and for a
     *     case that stands first when it is later: {@link #putOff}
     */
    void move(AgendaItemId item, MeetingId target);

    /**
     * As {@link #move}; a case that stands first also to a later meeting, counted as a carry-over (portal.md §3.4).
     *
     * @param reason why
     * @throws fr.recours.shared.RefusedException also without a reason, and for the third time, which is the chair's at the
     *     meeting
     */
    void putOff(AgendaItemId item, MeetingId target, String reason);

    /**
     * As {@link #putOff}, its reason that of the lateness, also to a meeting past its cut-off that has not begun (T7); only an
     * accepted case.
     *
     * @throws fr.recours.shared.RefusedException also when reason or agreement is missing
     */
    void moveLate(AgendaItemId item, MeetingId target, LateAddition late);

    /**
     * Puts a case elsewhere on its own agenda, until that is frozen; for the coordination.
     *
     * @param meeting whose agenda it is; refused when the case was moved to another meanwhile
     * @param before the case it then stands before; null for the end
     * @throws fr.recours.shared.RefusedException once the agenda is frozen, and for a case that stands first or ahead of one
     *     that does
     */
    void order(MeetingId meeting, AgendaItemId item, @Nullable AgendaItemId before);

    /**
     * Gives an accepted case that stands on no agenda its place (T7), at the end of a meeting.
     *
     * @param late after the cut-off; null before it
     * @throws fr.recours.shared.RefusedException when that meeting has too few minutes left, or takes no cases any more
     */
    void list(ReferralId referral, MeetingId target, @Nullable LateAddition late);

    /**
     * Changes what was settled of an accepted case when it was taken: its minutes, its priority, what kind it is, the specialties
     * that must be there. For the coordination, until its turn comes.
     *
     * @param revision of the case as it was read
     * @throws fr.recours.shared.RefusedException when its meeting has too few minutes left
     */
    void plan(AgendaItemId item, long revision, AgendaItemKind kind, TriageDecision decision);

    /**
     * So many minutes more than are planned for it now, or less; all else that was settled stays.
     *
     * @throws fr.recours.shared.RefusedException when its meeting has too few minutes left
     */
    void stretch(AgendaItemId item, int minutes);

    /** The accepted cases that stand on no agenda, those that wait longest first; for the coordination. */
    List<CaseToPlace> toPlace();
}
