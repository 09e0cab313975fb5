package fr.recours.search;

/**
 * How many of the cases found have a value.
 *
 * @param value a code
 * @param label its name when it is one the screens have no word for: a centre's; else empty
 */
public record FacetCount(String value, String label, int count) {}
