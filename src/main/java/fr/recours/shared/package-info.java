/**
 * The few value types every module needs.
 */
@NullMarked
package fr.recours.shared;

import org.jspecify.annotations.NullMarked;
