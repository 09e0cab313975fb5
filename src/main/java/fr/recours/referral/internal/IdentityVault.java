package fr.recours.referral.internal;

import com.google.crypto.tink.Aead;
import fr.recours.referral.DraftLetter;
import fr.recours.referral.PatientIdentity;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Seals and opens what may say who the patient is: the names, texts nobody could read, the letter, names of files. Each is bound
 * to its row and its column: moved to another row it no longer opens.
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

    /** Its status is no secret and stands beside it. */
    PatientIdentity open(UUID referral, SealedNames names) {
        return new PatientIdentity(
                open(names.familyName(), place(referral, "family_name")),
                open(names.givenName(), place(referral, "given_name")),
                null);
    }

    /** @return null for no text at all; the fields they stand in are sealed with them */
    byte @Nullable [] sealTexts(UUID referral, Map<String, String> texts) {
        return texts.isEmpty()
                ? null
                : seal(JsonMapper.shared().writeValueAsString(texts), place(referral, "unreadable"));
    }

    Map<String, String> openTexts(UUID referral, byte @Nullable [] sealed) {
        return sealed == null
                ? Map.of()
                : JsonMapper.shared().readValue(open(sealed, place(referral, "unreadable")), new TypeReference<>() {});
    }

    /** @return null for no letter at all */
    byte @Nullable [] sealLetter(UUID referral, DraftLetter letter) {
        return letter.equals(DraftLetter.NONE)
                ? null
                : seal(JsonMapper.shared().writeValueAsString(letter), place(referral, "letter"));
    }

    DraftLetter openLetter(UUID referral, byte @Nullable [] sealed) {
        return sealed == null
                ? DraftLetter.NONE
                : JsonMapper.shared().readValue(open(sealed, place(referral, "letter")), DraftLetter.class);
    }

    byte[] sealFileName(UUID document, String name) {
        return seal(name, filePlace(document));
    }

    String openFileName(UUID document, byte[] sealed) {
        return open(sealed, filePlace(document));
    }

    private static byte[] filePlace(UUID document) {
        return ("document/" + document + "/file_name").getBytes(StandardCharsets.UTF_8);
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
