package fr.recours.access;

import fr.recours.shared.CentreId;

/** A hospital department that refers patients. */
public record Centre(CentreId id, String name, String city) {}
