package fr.recours.rcp;

import java.util.List;
import java.util.Optional;

/**
 * The cases of a running meeting, one after the other; for the chair and the coordination. Each call is one transaction: the
 * listing, the referral, the opinion, the trail and the events change together or not at all.
 */
public interface LiveMeeting {

    SessionBoard board(MeetingId meeting);

    /** What became of the opinions of the meetings before this one (portal.md §3.5). */
    List<LastAction> lastActions(MeetingId meeting);

    /** The turn of a case (T9); its timer starts. One at a time: refused while another is being discussed. */
    void open(AgendaItemId item);

    /** Stops the timer, or lets it run again. */
    void pause(AgendaItemId item, boolean paused);

    /**
     * Keeps what the room has written so far: it outlives a lost network or browser. Several may write at once: only what this
     * hand changed since it looked is put into what is kept.
     *
     * @param seen what stood there when it was last shown, or the beginning nobody had kept yet
     * @param written the same, with this hand's changes
     */
    void keep(AgendaItemId item, OpinionContent seen, OpinionContent written);

    /** What was kept; empty for nothing. */
    Optional<OpinionContent> kept(AgendaItemId item);

    /**
     * Not discussed (T11): it goes first on the next meeting, with a carry-over more.
     *
     * @param chairReason the chair's written reason, without which a third carry-over is refused; else empty
     * @return its listing on the next meeting
     */
    AgendaItemId defer(AgendaItemId item, DeferralCause cause, String chairReason);

    /** Takes it off an agenda (T8); once frozen, with a reason. The referral waits for another place. */
    void remove(AgendaItemId item, String reason);

    /**
     * Discussed (T10): its outcome is coded, and an opinion is drafted from what was kept. Without a quorum only {@link OutcomeCode#NEXT_RCP} is
     * taken, and the case is heard again first thing next time.
     */
    OpinionId conclude(AgendaItemId item);
}
