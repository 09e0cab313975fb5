package fr.recours.notice;

import java.time.Instant;

/** A mail the embedded server of the demonstration received. */
public record ReceivedMail(String from, String to, String subject, String text, Instant receivedAt) {}
