package fr.recours.shared;

import java.util.UUID;

/** Seals and opens what people wrote: any text may name a patient. Each is bound to its row and its column. */
public interface SealedTexts {

    byte[] seal(UUID row, String column, String text);

    /** @throws IllegalStateException when it does not open with the key of {@code recours.keys.file} */
    String open(UUID row, String column, byte[] sealed);
}
