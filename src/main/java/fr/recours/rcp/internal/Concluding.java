package fr.recours.rcp.internal;

import fr.recours.audit.AuditAction;
import fr.recours.rcp.AgendaItemId;
import fr.recours.rcp.Attendee;
import fr.recours.rcp.OpinionContent;
import fr.recours.rcp.OpinionId;
import fr.recours.rcp.OutcomeCode;
import fr.recours.rcp.internal.RunningCases.Led;
import fr.recours.referral.SessionDesk;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A case was discussed (portal.md §3.2, T10): its outcome, who decided it, and the draft of its opinion. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Concluding {

    private final RunningCases running;
    private final RoomNotes notes;
    private final Quorums quorums;
    private final SessionDesk sessions;
    private final OpinionStore opinions;
    private final OpinionWords words;
    private final OpinionDeadline deadline;
    private final AgendaItemRepository items;
    private final RcpTrail trail;
    private final Clock clock;

    Concluding(
            RunningCases running,
            RoomNotes notes,
            Quorums quorums,
            SessionDesk sessions,
            OpinionStore opinions,
            OpinionWords words,
            OpinionDeadline deadline,
            AgendaItemRepository items,
            RcpTrail trail,
            Clock clock) {
        this.running = running;
        this.notes = notes;
        this.quorums = quorums;
        this.sessions = sessions;
        this.opinions = opinions;
        this.words = words;
        this.deadline = deadline;
        this.items = items;
        this.trail = trail;
        this.clock = clock;
    }

    OpinionId conclude(AgendaItemId id) {
        Led led = running.lead(id, "CONCLUDE");
        running.requireRunning(led, "CONCLUDE");
        OpinionContent content = notes.read(led.item()).orElseGet(() -> OpinionContent.empty(""));
        boolean quorate = quorums.of(led.item()).reached() || content.outcome() == OutcomeCode.NEXT_RCP;
        sessions.conclude(led.referral(), content.outcome() != null, quorate);
        Instant now = clock.instant();
        led.item().discussed(now);
        OpinionId opinion = draft(led, content, now);
        if (led.meeting().written()) {
            led.meeting().end(now);
        }
        trail.record(
                led.officer(), AuditAction.OPINION_CHANGED, led.referral().value(), "CONCLUDED:" + content.outcome());
        running.moved(led.meeting());
        return opinion;
    }

    private OpinionId draft(Led led, OpinionContent content, Instant now) {
        OpinionId id = OpinionId.random();
        OpinionEntity opinion = new OpinionEntity(
                id.value(),
                items.saveAndFlush(led.item()),
                led.meeting().written(),
                words.sealPresent(id.value(), present(led.item())),
                led.officer().id().value(),
                deadline.from(now),
                now);
        words.write(opinion, content);
        opinions.add(opinion);
        return id;
    }

    /** Who decided; whoever else was there stands in the minutes. */
    private List<String> present(AgendaItemEntity item) {
        return quorums.deciding(item).stream().map(Attendee::name).toList();
    }
}
