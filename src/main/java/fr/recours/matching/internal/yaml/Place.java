package fr.recours.matching.internal.yaml;

import fr.recours.matching.DefinitionError;
import fr.recours.matching.DefinitionException;
import java.util.List;

/**
 * A place in a definition file; line and column count from one.
 *
 * @param indent columns before the text on the lines that follow its first
 */
public record Place(String file, int line, int column, int indent) {

    public DefinitionException error(String message) {
        return new DefinitionException(List.of(describe(message)));
    }

    public DefinitionError describe(String message) {
        return new DefinitionError(file, line, column, message);
    }

    /** The place of a character of the text that starts here. */
    public Place within(int lineInText, int columnInText) {
        return lineInText == 1
                ? new Place(file, line, column + columnInText, indent)
                : new Place(file, line + lineInText - 1, indent + columnInText + 1, indent);
    }
}
