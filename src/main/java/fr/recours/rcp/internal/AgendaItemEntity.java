package fr.recours.rcp.internal;

import fr.recours.rcp.AgendaItemKind;
import fr.recours.rcp.AgendaItemState;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

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
    private int position;
    private Instant listedAt;

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
        this.position = position;
        this.listedAt = listedAt;
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

    boolean isUrgent() {
        return urgent;
    }

    /** It will not be heard here. */
    void remove() {
        this.state = AgendaItemState.REMOVED;
    }

    void moveTo(UUID meeting, int newPosition) {
        this.meetingId = meeting;
        this.position = newPosition;
    }
}
