/** The words a letter may use: data files, and the automaton that finds them. */
@NullMarked
package fr.recours.letter.internal.lexicon;

import org.jspecify.annotations.NullMarked;
