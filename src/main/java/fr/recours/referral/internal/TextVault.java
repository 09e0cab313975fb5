package fr.recours.referral.internal;

import com.google.crypto.tink.Aead;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Seals and opens what people wrote about a case: any text may name the patient. Each is bound to its row and its column. */
@Component
class TextVault {

    private final Aead aead;

    TextVault(Aead identityAead) {
        this.aead = identityAead;
    }

    byte[] seal(UUID row, String column, String text) {
        try {
            return aead.encrypt(text.getBytes(StandardCharsets.UTF_8), place(row, column));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a text cannot be encrypted", e);
        }
    }

    String open(UUID row, String column, byte[] sealed) {
        try {
            return new String(aead.decrypt(sealed, place(row, column)), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a text does not open with the key of recours.keys.file", e);
        }
    }

    private static byte[] place(UUID row, String column) {
        return ("text/" + row + "/" + column).getBytes(StandardCharsets.UTF_8);
    }
}
