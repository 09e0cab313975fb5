package fr.recours.rcp;

/**
 * A paper of the RCP, as it is saved or sent.
 *
 * @param fileName what to save it under: its kind with a date or a public reference, no clinical word and nobody's name
 * @param content PDF/A-2a, tagged, in French
 */
public record Paper(String fileName, byte[] content) {}
