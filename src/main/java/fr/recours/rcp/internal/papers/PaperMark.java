package fr.recours.rcp.internal.papers;

import java.time.Instant;
import java.util.UUID;

/**
 * What makes a paper this one: it stands at the foot of each page and in the file's own particulars.
 *
 * @param id random; says nothing about anybody
 * @param number of its version, from 1
 * @param madeAt the one date the file carries
 */
public record PaperMark(UUID id, int number, Instant madeAt) {}
