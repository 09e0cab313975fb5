package fr.recours.matching.internal.programme;

import fr.recours.matching.DefinitionError;
import fr.recours.matching.DefinitionException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Every error of the files read together, not only the first. */
final class Errors {

    private final List<DefinitionError> found = new ArrayList<>();

    void add(DefinitionError error) {
        found.add(error);
    }

    /** What a step gives, unless it finds the definition wrong. */
    <T> Optional<T> attempt(Supplier<T> step) {
        try {
            return Optional.of(step.get());
        } catch (DefinitionException e) {
            found.addAll(e.errors());
            return Optional.empty();
        }
    }

    void refuse() {
        if (!found.isEmpty()) {
            throw new DefinitionException(found);
        }
    }
}
