package fr.recours.rcp.internal;

import fr.recours.rcp.Presence;
import fr.recours.referral.Specialty;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.Length;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One person at one meeting: somebody with an account, or a guest whose name is sealed. */
@Entity
@Table(name = "attendee")
class AttendeeEntity {

    @Id
    private UUID id;

    private UUID meetingId;
    private @Nullable UUID personId;

    @Column(length = Length.LONG32)
    private byte @Nullable [] name;

    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(length = 20)
    private @Nullable Specialty specialty;

    private boolean physician;

    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(length = 10)
    private Presence presence;

    @SuppressWarnings("NullAway.Init")
    protected AttendeeEntity() {}

    /** A member, expected. */
    AttendeeEntity(UUID id, UUID meetingId, UUID personId, @Nullable Specialty specialty, boolean physician) {
        this.id = id;
        this.meetingId = meetingId;
        this.personId = personId;
        this.specialty = specialty;
        this.physician = physician;
        this.presence = Presence.EXPECTED;
    }

    /** A guest, who is there. */
    AttendeeEntity(UUID id, UUID meetingId, byte[] name, @Nullable Specialty specialty, boolean physician) {
        this.id = id;
        this.meetingId = meetingId;
        this.name = name.clone();
        this.specialty = specialty;
        this.physician = physician;
        this.presence = Presence.PRESENT;
    }

    UUID id() {
        return id;
    }

    UUID meetingId() {
        return meetingId;
    }

    @Nullable
    UUID personId() {
        return personId;
    }

    byte @Nullable [] name() {
        return name == null ? null : name.clone();
    }

    @Nullable
    Specialty specialty() {
        return specialty;
    }

    boolean physician() {
        return physician;
    }

    Presence presence() {
        return presence;
    }

    void note(Presence seen) {
        presence = seen;
    }
}
