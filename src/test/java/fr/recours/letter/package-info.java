/** The letter reader on letters whose facts are known. */
@org.jspecify.annotations.NullMarked
package fr.recours.letter;
