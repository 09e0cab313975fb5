/** The rule language: from text to a typed tree, and back to a sentence in both languages. */
@NullMarked
package fr.recours.matching.internal.language;

import org.jspecify.annotations.NullMarked;
