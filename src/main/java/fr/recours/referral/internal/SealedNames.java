package fr.recours.referral.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Arrays;
import org.hibernate.Length;

/** The names of a patient as they lie in the database: encrypted, readable only through {@link IdentityVault}. */
@Embeddable
class SealedNames {

    @Column(name = "family_name", length = Length.LONG32)
    private byte[] familyName;

    @Column(name = "given_name", length = Length.LONG32)
    private byte[] givenName;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected SealedNames() {}

    SealedNames(byte[] familyName, byte[] givenName) {
        this.familyName = familyName.clone();
        this.givenName = givenName.clone();
    }

    byte[] familyName() {
        return familyName.clone();
    }

    byte[] givenName() {
        return givenName.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SealedNames names
                && Arrays.equals(familyName, names.familyName)
                && Arrays.equals(givenName, names.givenName);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(familyName) + Arrays.hashCode(givenName);
    }
}
