package fr.recours.notice;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A message to the signed-in person, in their language. */
public record InboxEntry(
        UUID id, NoticeTemplate template, String subject, List<String> paragraphs, Instant at, boolean unread) {}
