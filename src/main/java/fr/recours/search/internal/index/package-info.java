/** The index of cases: its documents, its life on disk, and how it hears of changes. */
@NullMarked
package fr.recours.search.internal.index;

import org.jspecify.annotations.NullMarked;
