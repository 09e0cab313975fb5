package fr.recours.referral;

import java.time.LocalDate;

/** What is owed next on a case that is followed up: by when, and by whom. */
public record NextOwed(LocalDate on, NextOwner by) {}
