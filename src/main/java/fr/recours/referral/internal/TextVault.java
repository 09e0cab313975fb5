package fr.recours.referral.internal;

import com.google.crypto.tink.Aead;
import fr.recours.shared.SealedTexts;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Seals with the key that patients' names are sealed with. */
@Component
class TextVault implements SealedTexts {

    private final Aead aead;

    TextVault(Aead identityAead) {
        this.aead = identityAead;
    }

    @Override
    public byte[] seal(UUID row, String column, String text) {
        try {
            return aead.encrypt(text.getBytes(StandardCharsets.UTF_8), place(row, column));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a text cannot be encrypted", e);
        }
    }

    @Override
    public String open(UUID row, String column, byte[] sealed) {
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
