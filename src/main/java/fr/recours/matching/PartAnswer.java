package fr.recours.matching;

/**
 * What a criterion that is part of another comes to by itself. Its reasons are among those of the whole.
 *
 * @param criterion its id
 * @param truth whether its rule holds
 */
public record PartAnswer(String criterion, Truth truth) {}
