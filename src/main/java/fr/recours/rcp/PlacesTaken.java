package fr.recours.rcp;

/**
 * Places of a protocol, or of one of its dose groups.
 *
 * @param group empty for the whole protocol
 * @param taken inclusions recorded here
 * @param total as the protocol says; 0 where places are not counted
 */
public record PlacesTaken(String programme, String group, int taken, int total) {}
