package fr.recours.rcp.internal;

import fr.recours.rcp.AgendaItemId;
import fr.recours.rcp.DeferralCause;
import fr.recours.rcp.LastAction;
import fr.recours.rcp.LiveMeeting;
import fr.recours.rcp.MeetingId;
import fr.recours.rcp.OpinionContent;
import fr.recours.rcp.OpinionId;
import fr.recours.rcp.SessionBoard;
import fr.recours.rcp.internal.RunningCases.Led;
import fr.recours.shared.DoneAgainAfterRace;
import fr.recours.shared.NotFoundException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The transactions behind {@link LiveMeeting}. */
@Service
@DoneAgainAfterRace
@Transactional
class LiveMeetingService implements LiveMeeting {

    private final RcpGate gate;
    private final SessionBoards boards;
    private final LastActions lastActions;
    private final RunningCases running;
    private final Deferring deferring;
    private final Removing removing;
    private final Concluding concluding;
    private final AgendaItemRepository items;
    private final RoomNotes notes;
    private final Clock clock;

    LiveMeetingService(
            RcpGate gate,
            SessionBoards boards,
            LastActions lastActions,
            RunningCases running,
            Deferring deferring,
            Removing removing,
            Concluding concluding,
            AgendaItemRepository items,
            RoomNotes notes,
            Clock clock) {
        this.gate = gate;
        this.boards = boards;
        this.lastActions = lastActions;
        this.running = running;
        this.deferring = deferring;
        this.removing = removing;
        this.concluding = concluding;
        this.items = items;
        this.notes = notes;
        this.clock = clock;
    }

    @Override
    public SessionBoard board(MeetingId meeting) {
        return boards.read(meeting);
    }

    @Override
    public List<LastAction> lastActions(MeetingId meeting) {
        gate.officer(meeting.value(), "LAST_ACTIONS");
        return lastActions.before(meeting);
    }

    @Override
    public void open(AgendaItemId item) {
        running.open(running.lead(item, "OPEN"));
    }

    @Override
    public void pause(AgendaItemId item, boolean paused) {
        Led led = running.lead(item, "PAUSE");
        running.requireRunning(led, "PAUSE");
        led.item().pause(paused, clock.instant());
        running.moved(led.meeting());
    }

    @Override
    public void keep(AgendaItemId item, OpinionContent seen, OpinionContent written) {
        Led led = running.lead(item, "KEEP");
        running.requireRunning(led, "KEEP");
        if (!written.equals(seen)) {
            notes.keep(led.item(), seen, written);
            running.moved(led.meeting());
        }
    }

    @Override
    public Optional<OpinionContent> kept(AgendaItemId item) {
        gate.officer(item.value(), "KEPT");
        return notes.read(items.findById(item.value()).orElseThrow(NotFoundException::new));
    }

    @Override
    public AgendaItemId defer(AgendaItemId item, DeferralCause cause, String chairReason) {
        return deferring.defer(item, cause, chairReason);
    }

    @Override
    public void remove(AgendaItemId item, String reason) {
        removing.remove(item, reason);
    }

    @Override
    public OpinionId conclude(AgendaItemId item) {
        return concluding.conclude(item);
    }
}
