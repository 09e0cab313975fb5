/**
 * The programmes in force, kept in memory from their files; the database keeps every text ever used and each one's status.
 *
 * <p>What a programme asks is public knowledge: reading and judging need no right of their own. Changing a status is the
 * coordination's, checked in the method that does it.
 */
@NullMarked
package fr.recours.programme.internal;

import org.jspecify.annotations.NullMarked;
