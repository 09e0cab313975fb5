package fr.recours.matching.internal.engine;

import java.util.List;
import java.util.function.Function;

/**
 * What comes of a case that says nothing, and what was looked at to find out. A case that says nothing about just these
 * things has the same: it is judged once for all such cases.
 */
record Blank<T>(T thing, Marks looked) {

    /** @param judging gives all of it, nothing left to be worked out when it is asked for */
    static <T> Blank<T> of(CompiledLibrary library, Function<Evaluator, T> judging) {
        Marks looked = new Marks(library.keys());
        T thing =
                judging.apply(new Evaluator(library, Facts.none(library.keys()).watched(looked), List.of()));
        return new Blank<>(thing, looked);
    }

    /** Whether it is what comes of a case with these facts. */
    boolean holds(Facts facts) {
        return !looked.meet(facts.told());
    }
}
