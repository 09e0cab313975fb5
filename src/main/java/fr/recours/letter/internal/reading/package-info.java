/** From words found to facts: numbers, dates, scopes, treatments, donors. */
@NullMarked
package fr.recours.letter.internal.reading;

import org.jspecify.annotations.NullMarked;
