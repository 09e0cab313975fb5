package fr.recours.search.internal.query;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The words of a question that were taken for misspelt. */
final class Misspelt {

    private final Set<String> none = new TreeSet<>();
    private final Set<String> few = new TreeSet<>();

    /** No case has it: those like it were looked for in its place. */
    void inNone(String word) {
        none.add(word);
    }

    /** Few cases have it: those like it were looked for as well. */
    void inFew(String word) {
        few.add(word);
    }

    List<String> none() {
        return List.copyOf(none);
    }

    List<String> few() {
        return List.copyOf(few);
    }
}
