/** Matching from a command line, without server or database. */
@NullMarked
package fr.recours.matching.cli;

import org.jspecify.annotations.NullMarked;
