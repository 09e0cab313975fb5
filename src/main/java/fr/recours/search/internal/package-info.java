/**
 * Which programmes a case may be for. What is searched here is public (programmes, not patients), in memory, made anew at each
 * start: no right is needed. Cases are found below, by what each package says of itself.
 */
@NullMarked
package fr.recours.search.internal;

import org.jspecify.annotations.NullMarked;
