/** Reading letters from a command line, without server or database. */
@NullMarked
package fr.recours.letter.cli;

import org.jspecify.annotations.NullMarked;
