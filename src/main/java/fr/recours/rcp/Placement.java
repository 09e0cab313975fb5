package fr.recours.rcp;

/**
 * Where a referral is listed now.
 *
 * @param provisional not confirmed by the coordination yet
 * @param kept only kept for a review nobody has spoken of: the case is followed up, and on no agenda yet; provisional too
 */
public record Placement(AgendaItemId itemId, MeetingSummary meeting, boolean provisional, boolean kept) {}
