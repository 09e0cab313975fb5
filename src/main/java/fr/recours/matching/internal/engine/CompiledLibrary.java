package fr.recours.matching.internal.engine;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Programmes read together: the criteria of one may refer to those of another. */
public final class CompiledLibrary {

    static final CompiledLibrary NONE = new CompiledLibrary(List.of());

    private final Map<String, CompiledProgramme> programmes;

    /** @param programmes each with a code of its own */
    public CompiledLibrary(List<CompiledProgramme> programmes) {
        this.programmes =
                programmes.stream().collect(Collectors.toUnmodifiableMap(CompiledProgramme::code, Function.identity()));
    }

    CompiledProgramme require(String code) {
        CompiledProgramme programme = programmes.get(code);
        if (programme == null) {
            throw new IllegalArgumentException("no programme " + code);
        }
        return programme;
    }
}
