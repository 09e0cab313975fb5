/** Reads definition files so that every value knows the file, line and column it came from. */
@NullMarked
package fr.recours.matching.internal.yaml;

import org.jspecify.annotations.NullMarked;
