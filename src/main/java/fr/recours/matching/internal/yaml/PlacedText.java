package fr.recours.matching.internal.yaml;

/** A text and where it starts. */
public record PlacedText(String text, Place place) {}
