package fr.recours.rcp.internal;

import fr.recours.rcp.MeetingState;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One meeting. Whoever changes what is on its agenda holds the lock on this row. */
@Entity
@Table(name = "meeting")
class MeetingEntity {

    @Id
    private UUID id;

    @Column(length = 7)
    private @Nullable String calendarMonth;

    private Instant startAt;
    private int durationMinutes;

    @Column(length = 200)
    private String place;

    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(length = 20)
    private MeetingState state;

    private Instant cutOff;
    private Instant publishAt;
    private int capacityMinutes;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected MeetingEntity() {}

    UUID id() {
        return id;
    }

    Instant startAt() {
        return startAt;
    }

    int durationMinutes() {
        return durationMinutes;
    }

    String place() {
        return place;
    }

    MeetingState state() {
        return state;
    }

    Instant cutOff() {
        return cutOff;
    }

    Instant publishAt() {
        return publishAt;
    }

    int capacityMinutes() {
        return capacityMinutes;
    }

    /** Whether cases may still be put on it: the clock decides, even while the state has not followed yet. */
    boolean takesCases(Instant now) {
        return state == MeetingState.OPEN_FOR_LISTING && now.isBefore(cutOff);
    }

    /**
     * Takes the steps the calendar alone decides.
     *
     * @return whether the state changed
     */
    boolean follow(Instant now) {
        MeetingState before = state;
        if (state == MeetingState.OPEN_FOR_LISTING && !now.isBefore(cutOff)) {
            state = MeetingState.CUT_OFF;
        }
        if (state == MeetingState.CUT_OFF && !now.isBefore(publishAt)) {
            state = MeetingState.AGENDA_PUBLISHED;
        }
        return state != before;
    }
}
