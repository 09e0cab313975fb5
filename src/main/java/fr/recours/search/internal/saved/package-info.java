/** The searches people keep. */
@NullMarked
package fr.recours.search.internal.saved;

import org.jspecify.annotations.NullMarked;
