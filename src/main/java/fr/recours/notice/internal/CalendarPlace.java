package fr.recours.notice.internal;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** The place of one meeting in one person's calendar, and why it is there. */
@Entity
@Table(name = "calendar_place")
class CalendarPlace {

    @Id
    private UUID uid;

    private UUID meetingId;
    private UUID personId;
    private int sequence;
    private boolean cancelled;

    @ElementCollection
    @CollectionTable(name = "calendar_reason", joinColumns = @JoinColumn(name = "uid"))
    @Column(name = "reason")
    private Set<String> reasons = new HashSet<>();

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected CalendarPlace() {}

    CalendarPlace(UUID meetingId, UUID personId) {
        this.uid = UUID.randomUUID();
        this.meetingId = meetingId;
        this.personId = personId;
        this.sequence = -1;
    }

    /** One more reason, or the same again: the place is announced with the next number. */
    void reserve(String reason) {
        reasons.add(reason);
        cancelled = false;
        sequence++;
    }

    /** @return whether it was the last reason, and the place is now taken back */
    boolean release(String reason) {
        if (!reasons.remove(reason) || !reasons.isEmpty()) {
            return false;
        }
        return cancel();
    }

    /** @return whether there was a place to take back */
    boolean cancel() {
        reasons.clear();
        if (cancelled) {
            return false;
        }
        cancelled = true;
        sequence++;
        return true;
    }

    /** The same place at another hour. @return whether there is one */
    boolean renew() {
        if (!cancelled) {
            sequence++;
        }
        return !cancelled;
    }

    CalendarChange change(Instant start, Instant end) {
        return new CalendarChange(uid, sequence, cancelled, start, end);
    }

    boolean isFor(String reason) {
        return reasons.contains(reason);
    }

    UUID personId() {
        return personId;
    }
}
