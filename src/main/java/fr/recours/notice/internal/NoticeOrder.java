package fr.recours.notice.internal;

import fr.recours.access.Person;
import fr.recours.notice.NoticeTemplate;

/**
 * One message to write into the outbox.
 *
 * @param eventKey what happened, in at most 80 characters: the same key never tells the same person twice
 */
record NoticeOrder(String eventKey, NoticeTemplate template, Person recipient, NoticeFacts facts) {}
