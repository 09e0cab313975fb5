package fr.recours.rcp.internal;

import fr.recours.rcp.OpinionContent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is signed: everything that makes an opinion this one and no other, with the question and the case it answers. Its canonical bytes are its JSON in UTF-8, the
 * properties in order of the alphabet, nothing left out.
 */
record SignedDocument(
        UUID opinion,
        int version,
        @Nullable UUID supersedes,
        String reference,
        UUID meeting,
        Instant concludedAt,
        boolean offMeeting,
        List<String> present,
        String question,
        List<String> history,
        OpinionContent content,
        @Nullable String verdict,
        UUID author,
        UUID signer,
        String signerName,
        Instant signedAt) {

    /** What was signed before questions and histories were has none. */
    SignedDocument {
        question = Objects.requireNonNullElse(question, "");
        history = List.copyOf(Objects.requireNonNullElse(history, List.of()));
        present = List.copyOf(present);
    }

    String canonical() {
        return RcpJson.write(this);
    }

    /** SHA-256 of canonical bytes, in hexadecimal. */
    static String sha256(String canonical) {
        return PaperStore.sha256(canonical.getBytes(StandardCharsets.UTF_8));
    }
}
