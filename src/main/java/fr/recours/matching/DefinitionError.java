package fr.recours.matching;

import java.io.Serializable;

/**
 * Why a dictionary or programme file cannot be used.
 *
 * @param line counted from one, as is the column
 * @param message what is wrong and what to write instead
 */
public record DefinitionError(String file, int line, int column, String message) implements Serializable {

    private static final long serialVersionUID = 1L;

    /** {@code file:line:column: message}. */
    @Override
    public String toString() {
        return file + ":" + line + ":" + column + ": " + message;
    }
}
