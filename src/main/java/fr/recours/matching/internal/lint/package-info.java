/** Finds what is wrong with programmes that can be read: rules that say nothing, say it twice, or shut everyone out. */
@NullMarked
package fr.recours.matching.internal.lint;

import org.jspecify.annotations.NullMarked;
