package fr.recours.matching;

/** One choice of an enumerated data element. */
public record Option(String code, Bilingual label) {}
