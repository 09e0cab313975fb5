package fr.recours.rcp.internal;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One line of the log of moves. */
@Entity
@Table(name = "agenda_move")
class AgendaMoveEntity {

    @Id
    private UUID id;

    private UUID itemId;
    private UUID fromMeetingId;
    private UUID toMeetingId;
    /** Null where the portal made room for an urgent case. */
    private @Nullable UUID movedBy;

    private Instant movedAt;

    @SuppressWarnings("NullAway.Init")
    protected AgendaMoveEntity() {}

    AgendaMoveEntity(
            UUID id, UUID itemId, UUID fromMeetingId, UUID toMeetingId, @Nullable UUID movedBy, Instant movedAt) {
        this.id = id;
        this.itemId = itemId;
        this.fromMeetingId = fromMeetingId;
        this.toMeetingId = toMeetingId;
        this.movedBy = movedBy;
        this.movedAt = movedAt;
    }
}
