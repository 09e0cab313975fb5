package fr.recours.matching;

import java.util.List;

/** A dictionary or programme file that cannot be used: each message names file, line, column and what to write instead. */
public final class DefinitionException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final List<String> errors;

    public DefinitionException(List<String> errors) {
        super(String.join(System.lineSeparator(), errors));
        this.errors = List.copyOf(errors);
    }

    /** All that is wrong, one line each. */
    public List<String> errors() {
        return errors;
    }
}
