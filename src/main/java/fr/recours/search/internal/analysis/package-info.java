/** Words as they are found: French in any spelling, English beside it, and the ways medicine says one thing. */
@NullMarked
package fr.recours.search.internal.analysis;

import org.jspecify.annotations.NullMarked;
