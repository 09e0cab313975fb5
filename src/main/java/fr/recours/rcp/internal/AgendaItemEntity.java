package fr.recours.rcp.internal;

import fr.recours.rcp.AgendaItemKind;
import fr.recours.rcp.AgendaItemState;
import fr.recours.rcp.DeferralCause;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.Length;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One listing of a referral on a meeting. */
@Entity
@Table(name = "agenda_item")
class AgendaItemEntity {

    @Id
    private UUID id;

    private UUID meetingId;
    private UUID referralId;

    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(length = 20)
    private AgendaItemKind kind;

    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(length = 20)
    private AgendaItemState state;

    private int plannedMinutes;
    private boolean provisional;
    private boolean urgent;
    private int carryOver;
    private boolean standsFirst;
    private int position;
    private Instant listedAt;

    @Embedded
    private CaseTimer timer;

    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(length = 20)
    private @Nullable DeferralCause cause;

    @Column(length = Length.LONG32)
    private byte @Nullable [] reason;

    @Column(length = Length.LONG32)
    private byte @Nullable [] notes;

    private @Nullable UUID successor;

    @Embedded
    private @Nullable SealedLateness lateness;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected AgendaItemEntity() {}

    /** A listing made by the routing: provisional until the coordination confirms it. */
    AgendaItemEntity(
            UUID id,
            UUID meetingId,
            UUID referralId,
            AgendaItemKind kind,
            boolean urgent,
            boolean standsFirst,
            int position,
            Instant listedAt) {
        this.id = id;
        this.meetingId = meetingId;
        this.referralId = referralId;
        this.kind = kind;
        this.state = AgendaItemState.LISTED;
        this.plannedMinutes = kind.defaultMinutes();
        this.provisional = true;
        this.urgent = urgent;
        this.carryOver = 0;
        this.standsFirst = standsFirst;
        this.position = position;
        this.listedAt = listedAt;
        this.timer = CaseTimer.UNSTARTED;
    }

    /** Where a case goes that was not discussed: as firm as it was, first, and counted. */
    AgendaItemEntity(UUID id, UUID meetingId, AgendaItemEntity before, int position, Instant listedAt) {
        this(id, meetingId, before.referralId, before.kind, before.urgent, true, position, listedAt);
        this.plannedMinutes = before.plannedMinutes;
        this.provisional = before.provisional;
        this.carryOver = before.carryOver + 1;
    }

    UUID id() {
        return id;
    }

    UUID meetingId() {
        return meetingId;
    }

    UUID referralId() {
        return referralId;
    }

    AgendaItemKind kind() {
        return kind;
    }

    AgendaItemState state() {
        return state;
    }

    int plannedMinutes() {
        return plannedMinutes;
    }

    boolean provisional() {
        return provisional;
    }

    /** Kept for a case to be discussed again, which nobody has said to be yet. */
    boolean isKept() {
        return isActive() && provisional && kind == AgendaItemKind.REDISCUSSION;
    }

    /** A routine case nobody has accepted yet, which urgent ones and those that stand first go before. {@link MeetingRepository} asks the same. */
    boolean givesWay() {
        return movable() && provisional && !urgent && !standsFirst && kind != AgendaItemKind.REDISCUSSION;
    }

    int carryOver() {
        return carryOver;
    }

    /** On every agenda until it is discussed or taken off: carried over, or wanted by the RCP at its next meeting (portal.md §3.4). */
    boolean standsFirst() {
        return standsFirst;
    }

    int position() {
        return position;
    }

    CaseTimer timer() {
        return timer;
    }

    @Nullable
    DeferralCause cause() {
        return cause;
    }

    /** Why it was taken off, or the chair's for carrying it over again; sealed. */
    byte @Nullable [] reason() {
        return reason == null ? null : reason.clone();
    }

    /** Null for one that came in time. */
    @Nullable
    SealedLateness lateness() {
        return lateness;
    }

    byte @Nullable [] notes() {
        return notes == null ? null : notes.clone();
    }

    boolean isActive() {
        return state.compareTo(AgendaItemState.RUNNING) <= 0;
    }

    /** Before the agenda is frozen a case is moved freely; afterwards it takes a reason (portal.md T8). */
    boolean movable() {
        return state == AgendaItemState.LISTED;
    }

    /** The coordination wants it heard, for so many minutes. */
    void confirm(int minutes, boolean soon) {
        this.provisional = false;
        this.plannedMinutes = minutes;
        this.urgent = soon;
    }

    /** What kind of case it is, for so many minutes. */
    void plan(AgendaItemKind what, int minutes, boolean soon) {
        this.kind = what;
        this.plannedMinutes = minutes;
        this.urgent = soon;
    }

    boolean isUrgent() {
        return urgent;
    }

    /** It will not be heard here. */
    void remove() {
        this.state = AgendaItemState.REMOVED;
    }

    void remove(byte[] sealedReason) {
        remove();
        reason = sealedReason.clone();
    }

    /** It comes onto this agenda after the cut-off. */
    void addedLate(SealedLateness why) {
        lateness = why;
    }

    void freeze() {
        state = AgendaItemState.FROZEN;
    }

    void open(Instant now) {
        state = AgendaItemState.RUNNING;
        timer = timer.running(now);
    }

    /** Its timer stands still, or runs again. */
    void pause(boolean paused, Instant now) {
        timer = paused ? timer.still(now) : timer.running(now);
    }

    void note(byte[] sealed) {
        notes = sealed.clone();
    }

    void discussed(Instant now) {
        pause(true, now);
        state = AgendaItemState.DISCUSSED;
        notes = null;
    }

    void defer(DeferralCause why, byte @Nullable [] chairReason, Instant now) {
        pause(true, now);
        state = AgendaItemState.DEFERRED;
        cause = why;
        reason = chairReason == null ? null : chairReason.clone();
    }

    void followedBy(AgendaItemEntity next) {
        successor = next.id;
    }

    void standAt(int newPosition) {
        position = newPosition;
    }

    /** On another meeting, and not yet frozen there. */
    void moveTo(UUID meeting, int newPosition) {
        this.state = AgendaItemState.LISTED;
        this.meetingId = meeting;
        standAt(newPosition);
        this.lateness = null;
    }
}
