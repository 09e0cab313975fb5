package fr.recours.rcp.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.Length;

/**
 * What a signature adds to an opinion, for ever.
 *
 * @param document the text that was signed, sealed
 * @param sha256 of that text in clear
 */
@Embeddable
record SealedSignature(
        UUID signedBy,
        Instant signedAt,
        @Column(length = Length.LONG32) byte[] document,
        @Column(length = 64) String sha256) {}
