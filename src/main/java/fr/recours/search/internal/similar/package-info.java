/** The past cases nearest to one: the index narrows, their facts are compared one by one. */
@NullMarked
package fr.recours.search.internal.similar;

import org.jspecify.annotations.NullMarked;
