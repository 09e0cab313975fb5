package fr.recours.matching;

import java.util.List;
import java.util.stream.Collectors;

/** A dictionary or programme file that cannot be used: each message names file, line, column and what to write instead. */
public final class DefinitionException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final List<DefinitionError> errors;

    public DefinitionException(List<DefinitionError> errors) {
        super(errors.stream().map(DefinitionError::toString).collect(Collectors.joining(System.lineSeparator())));
        this.errors = List.copyOf(errors);
    }

    /** All that is wrong. */
    public List<DefinitionError> errors() {
        return errors;
    }
}
