/**
 * Lucene, in memory, rebuilt at each start. What is searched here is public (programmes, not patients): no right is needed.
 */
@NullMarked
package fr.recours.search.internal;

import org.jspecify.annotations.NullMarked;
