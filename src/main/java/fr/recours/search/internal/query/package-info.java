/** The language of searches: read, completed, turned into queries that carry the reader's rights. */
@NullMarked
package fr.recours.search.internal.query;

import org.jspecify.annotations.NullMarked;
