package fr.recours.shared;

/** Seals and opens what is kept outside the database, each kind under a purpose of its own. */
public interface SealedBytes {

    byte[] seal(String purpose, byte[] open);

    /** @throws IllegalStateException when it does not open with the key of {@code recours.keys.file}, or was sealed for another purpose */
    byte[] open(String purpose, byte[] sealed);
}
