/** Evaluates rules on a case: three-valued, over time, with the reason at each leaf. */
@NullMarked
package fr.recours.matching.internal.engine;

import org.jspecify.annotations.NullMarked;
