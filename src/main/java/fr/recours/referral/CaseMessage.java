package fr.recours.referral;

import fr.recours.access.Role;
import java.time.Instant;

/** A message on a case. */
public record CaseMessage(String author, Role role, String text, Instant writtenAt) {}
