package fr.recours.support;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import fr.recours.shared.SealedBytes;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

/** Seals as the portal does, with a key that everybody knows. */
public record TestSeal(Aead aead) implements SealedBytes {

    private static final int KEY_LENGTH = 32;

    /** @param key another number is another key */
    public static TestSeal withKey(int key) {
        byte[] bytes = new byte[KEY_LENGTH];
        bytes[0] = (byte) key;
        try {
            return new TestSeal(new AesGcmJce(bytes));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public byte[] seal(String purpose, byte[] open) {
        try {
            return aead.encrypt(open, purpose.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public byte[] open(String purpose, byte[] sealed) {
        try {
            return aead.decrypt(sealed, purpose.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
