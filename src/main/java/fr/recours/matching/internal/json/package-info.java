/** The exchange format of cases, read and written. */
@NullMarked
package fr.recours.matching.internal.json;

import org.jspecify.annotations.NullMarked;
