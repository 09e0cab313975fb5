/** Reads programme files. */
@NullMarked
package fr.recours.matching.internal.programme;

import org.jspecify.annotations.NullMarked;
