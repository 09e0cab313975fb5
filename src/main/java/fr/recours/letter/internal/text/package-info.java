/** A letter as tokens, each knowing where it stands. */
@NullMarked
package fr.recours.letter.internal.text;

import org.jspecify.annotations.NullMarked;
