/** Numbers, units and dates as French and English readers write them. */
@NullMarked
package fr.recours.matching.internal.text;

import org.jspecify.annotations.NullMarked;
