package fr.recours.rcp;

/**
 * Why a case came onto an agenda after its cut-off.
 *
 * @param agreedBy name of the chair who agreed, as the coordination wrote it down: the portal did not ask them
 */
public record AddedLate(String reason, String agreedBy) {}
