/** What is known of a case as fields of an index: elements as rules see them, and how each programme judges it. */
@NullMarked
package fr.recours.search.internal.facts;

import org.jspecify.annotations.NullMarked;
