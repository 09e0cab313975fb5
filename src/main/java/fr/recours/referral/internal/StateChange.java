package fr.recours.referral.internal;

import fr.recours.access.Person;
import fr.recours.access.Role;
import fr.recours.referral.ReferralAction;
import fr.recours.referral.ReferralState;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.Length;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One line of the transition log. Replaying the lines of a referral gives its state. */
@Entity
@Immutable
@Table(name = "referral_transition")
class StateChange {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private UUID referralId;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(length = 20)
    private @Nullable ReferralState fromState;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(length = 20)
    private ReferralState toState;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(length = 30)
    private ReferralAction action;

    private UUID actor;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(length = 30)
    private Role role;

    @Column(length = Length.LONG32)
    private byte @Nullable [] reason;

    private Instant at;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected StateChange() {}

    /** @param reason in the actor's words, sealed; null for none */
    StateChange(
            UUID referralId,
            @Nullable ReferralState fromState,
            ReferralState toState,
            ReferralAction action,
            Person actor,
            byte @Nullable [] reason,
            Instant at) {
        this.referralId = referralId;
        this.fromState = fromState;
        this.toState = toState;
        this.action = action;
        this.actor = actor.id().value();
        this.role = actor.role();
        this.reason = reason == null ? null : reason.clone();
        this.at = at;
    }

    /** Tells one change from another; none before it is kept. */
    @Nullable
    Long id() {
        return id;
    }

    ReferralAction action() {
        return action;
    }

    UUID actor() {
        return actor;
    }

    byte @Nullable [] reason() {
        return reason == null ? null : reason.clone();
    }

    Instant at() {
        return at;
    }

    @Nullable
    ReferralState fromState() {
        return fromState;
    }

    ReferralState toState() {
        return toState;
    }

    Role role() {
        return role;
    }
}
