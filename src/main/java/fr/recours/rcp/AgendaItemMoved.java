package fr.recours.rcp;

import fr.recours.referral.ReferralId;
import java.util.UUID;

/**
 * The coordination moved a referral to another meeting. Heard inside the transaction that moved it.
 *
 * @param moveId tells one move from another of the same case
 */
public record AgendaItemMoved(UUID moveId, AgendaItemId itemId, ReferralId referralId, MeetingId from, MeetingId to) {}
