/** Writes the programmes and the dictionary as pages for readers, in Markdown. */
@NullMarked
package fr.recours.matching.internal.page;

import org.jspecify.annotations.NullMarked;
