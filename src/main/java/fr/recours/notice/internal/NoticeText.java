package fr.recours.notice.internal;

/** A message ready to send, as plain text and as HTML. */
record NoticeText(String subject, String plain, String html) {}
