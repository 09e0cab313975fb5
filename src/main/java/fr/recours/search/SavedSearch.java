package fr.recours.search;

import java.util.UUID;

/** A search somebody keeps, under a name of their own. */
public record SavedSearch(UUID id, String name, String text) {}
