package fr.recours.referral.internal;

import fr.recours.access.Person;
import fr.recours.access.Role;
import fr.recours.referral.ReferralAction;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A referral as it was submitted. Never changed: a later submission is a later version. */
@Entity
@Immutable
@Table(name = "referral_version")
class ReferralVersion {

    @Id
    private UUID id;

    private UUID referralId;

    private int number;

    @Embedded
    private Content content;

    @Column(length = 40)
    private String engineVersion;

    /** By code of the programme, the version of its definition in force at the freezing. */
    @ElementCollection
    @Immutable
    @CollectionTable(name = "referral_version_definition", joinColumns = @JoinColumn(name = "version_id"))
    @MapKeyColumn(name = "programme", length = 40)
    @Column(name = "definition_version", length = 40)
    private Map<String, String> definitions = new TreeMap<>();

    private Instant frozenAt;

    private UUID frozenBy;

    /** What brought it, and as whom: kept, for the state the case had then is known to nobody later. */
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(length = 30)
    private ReferralAction action;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(length = 30)
    private Role role;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected ReferralVersion() {}

    ReferralVersion(
            Referral referral,
            int number,
            String engineVersion,
            Map<String, String> definitions,
            ReferralAction action,
            Person by,
            Instant now) {
        this.id = UUID.randomUUID();
        this.referralId = referral.id();
        this.number = number;
        this.content = referral.content();
        this.engineVersion = engineVersion;
        this.definitions = new TreeMap<>(definitions);
        this.frozenAt = now;
        this.action = action;
        this.frozenBy = by.id().value();
        this.role = by.role();
    }

    UUID id() {
        return id;
    }

    UUID referralId() {
        return referralId;
    }

    int number() {
        return number;
    }

    Instant frozenAt() {
        return frozenAt;
    }

    UUID frozenBy() {
        return frozenBy;
    }

    ReferralAction action() {
        return action;
    }

    Role role() {
        return role;
    }

    Content content() {
        return content;
    }

    String engineVersion() {
        return engineVersion;
    }

    Map<String, String> definitions() {
        return Map.copyOf(definitions);
    }
}
