package fr.recours.notice.internal;

import java.util.List;

/**
 * The sentences of a message, before any layout.
 *
 * @param title the subject without the portal's own name, for those who are in the portal
 */
record NoticeWords(String subject, String title, List<String> paragraphs) {}
