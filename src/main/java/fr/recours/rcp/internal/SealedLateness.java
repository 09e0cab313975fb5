package fr.recours.rcp.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.hibernate.Length;

/**
 * Why a case came onto an agenda after its cut-off.
 *
 * @param lateReason sealed
 * @param lateAgreedBy the chair who agreed
 */
@Embeddable
record SealedLateness(@Column(length = Length.LONG32) byte[] lateReason, UUID lateAgreedBy) {}
