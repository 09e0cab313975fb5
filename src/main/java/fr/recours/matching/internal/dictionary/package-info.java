/** Reads the data dictionary and checks values against it. */
@NullMarked
package fr.recours.matching.internal.dictionary;

import org.jspecify.annotations.NullMarked;
