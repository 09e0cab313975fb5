/**
 * Works out what to ask next: rules are solved for the data they still lack.
 *
 * <p>A rule becomes a {@link fr.recours.matching.internal.asking.Shape} over the {@link
 * fr.recours.matching.internal.asking.Gap}s of the case, a shape the {@link fr.recours.matching.internal.asking.Way}s to
 * make it hold or fail, and a programme the fewest gaps to fill for all its criteria to come out well.
 */
@NullMarked
package fr.recours.matching.internal.asking;

import org.jspecify.annotations.NullMarked;
