package fr.recours.referral.internal;

import java.util.UUID;

/** The facts of a case's version in force, as they are kept. */
record FrozenFacts(UUID id, String facts) {}
