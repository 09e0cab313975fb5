package fr.recours.referral.internal;

import com.google.crypto.tink.Aead;
import fr.recours.referral.PatientIdentity;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Seals and opens the names of patients. Each name is bound to its referral and its column: moved to another row it no
 * longer opens.
 */
@Component
class IdentityVault {

    private final Aead aead;

    IdentityVault(Aead identityAead) {
        this.aead = identityAead;
    }

    SealedNames seal(UUID referral, PatientIdentity identity) {
        return new SealedNames(
                seal(identity.familyName(), place(referral, "family_name")),
                seal(identity.givenName(), place(referral, "given_name")));
    }

    PatientIdentity open(UUID referral, SealedNames names) {
        return new PatientIdentity(
                open(names.familyName(), place(referral, "family_name")),
                open(names.givenName(), place(referral, "given_name")));
    }

    private static byte[] place(UUID referral, String column) {
        return ("referral/" + referral + "/" + column).getBytes(StandardCharsets.UTF_8);
    }

    private byte[] seal(String text, byte[] place) {
        try {
            return aead.encrypt(text.getBytes(StandardCharsets.UTF_8), place);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("an identity cannot be encrypted", e);
        }
    }

    private String open(byte[] sealed, byte[] place) {
        try {
            return new String(aead.decrypt(sealed, place), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("an identity does not open with the key of recours.keys.file", e);
        }
    }
}
