package fr.recours.rcp;

/** Where a referral is listed now. */
public record Placement(AgendaItemId itemId, MeetingSummary meeting, boolean provisional) {}
