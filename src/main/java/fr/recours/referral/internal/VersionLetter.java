package fr.recours.referral.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.Length;
import org.hibernate.annotations.Immutable;

/** The letter a frozen version was filled from, sealed. Apart from the version: hardly any reading of a case opens it. */
@Entity
@Immutable
@Table(name = "version_letter")
class VersionLetter {

    @Id
    private UUID versionId;

    private UUID referralId;

    @Column(length = Length.LONG32)
    private byte[] text;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected VersionLetter() {}

    VersionLetter(ReferralVersion version, byte[] text) {
        this.versionId = version.id();
        this.referralId = version.referralId();
        this.text = text.clone();
    }

    UUID versionId() {
        return versionId;
    }

    UUID referralId() {
        return referralId;
    }

    byte[] text() {
        return text.clone();
    }
}
