package fr.recours.referral.internal;

import com.google.crypto.tink.Aead;
import fr.recours.shared.SealedBytes;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import org.springframework.stereotype.Component;

/** Seals with the key that patients' names are sealed with. */
@Component
class ByteVault implements SealedBytes {

    private final Aead aead;

    ByteVault(Aead identityAead) {
        this.aead = identityAead;
    }

    @Override
    public byte[] seal(String purpose, byte[] open) {
        try {
            return aead.encrypt(open, place(purpose));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("what is kept outside the database cannot be encrypted", e);
        }
    }

    @Override
    public byte[] open(String purpose, byte[] sealed) {
        try {
            return aead.decrypt(sealed, place(purpose));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "what is kept outside the database does not open with the key of recours.keys.file", e);
        }
    }

    private static byte[] place(String purpose) {
        return ("bytes/" + purpose).getBytes(StandardCharsets.UTF_8);
    }
}
