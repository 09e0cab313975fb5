package fr.recours.notice;

import fr.recours.shared.PersonId;

/** Somebody has a message more. Published after the commit, on the node that wrote it. */
public record InboxChanged(PersonId recipient) {}
