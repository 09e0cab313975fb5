/** Matching from a command line, without server or database. */
@NamedInterface("cli")
@NullMarked
package fr.recours.matching.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
