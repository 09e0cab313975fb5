package fr.recours.matching.internal.engine;

import fr.recours.matching.internal.rule.Rule;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Programmes read together: the criteria of one may refer to those of another, and what they share is judged once. */
public final class CompiledLibrary {

    private final List<CompiledProgramme> programmes;
    private final Derivations derivations;
    private final Steps steps;
    private final Element[] elements;
    private final Map<CompiledProgramme, ReadyProgramme> ready = new IdentityHashMap<>();

    /**
     * Makes programmes ready to be judged.
     *
     * @param programmes each with a code of its own
     * @param derivations of the dictionary they were read with
     */
    public CompiledLibrary(List<CompiledProgramme> programmes, Derivations derivations) {
        this.programmes = List.copyOf(programmes);
        this.derivations = derivations;
        this.steps = new Steps(derivations.keys(), programmes);
        for (CompiledProgramme programme : programmes) {
            ready.put(programme, new ReadyProgramme(programme, steps));
        }
        CompiledProgramme none = new CompiledProgramme("", List.of(), List.of(), List.of(), derivations);
        this.elements = derivations.keys().elements().stream()
                .map(key -> element(key, none))
                .toArray(Element[]::new);
    }

    /** The same with a programme in the place of the one of its code. */
    public CompiledLibrary with(CompiledProgramme programme) {
        return new CompiledLibrary(
                programmes.stream()
                        .map(known -> known.code().equals(programme.code()) ? programme : known)
                        .toList(),
                derivations);
    }

    private Element element(String key, CompiledProgramme none) {
        Derivations.Sources sources = derivations.of(key);
        return new Element(
                derivations.element(key),
                sources,
                sources.rules().stream()
                        .map(derivation -> steps.derivation(none, derivation.rule()))
                        .toList());
    }

    CompiledProgramme require(String code) {
        return steps.require(code);
    }

    /** @param programme one of the library */
    ReadyProgramme ready(CompiledProgramme programme) {
        return Objects.requireNonNull(ready.get(programme), programme::code);
    }

    Derivations derivations() {
        return derivations;
    }

    /** Where the elements of the dictionary stand. */
    Keys keys() {
        return derivations.keys();
    }

    /** @param place of an element, by {@link #keys()} */
    Element element(int place) {
        return elements[place];
    }

    /** How many steps are judged once for a case. */
    int size() {
        return steps.size();
    }

    /** @param programme the one whose criteria the rule's references name */
    Step step(CompiledProgramme programme, Rule rule) {
        return steps.of(programme, rule);
    }
}
