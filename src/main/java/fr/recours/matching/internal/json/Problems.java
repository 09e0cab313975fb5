package fr.recours.matching.internal.json;

import fr.recours.matching.Bilingual;
import fr.recours.matching.InputProblem;
import fr.recours.matching.internal.language.Nearest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Collects what is wrong with a case while it is read. */
final class Problems {

    private final List<InputProblem> found = new ArrayList<>();

    void add(InputProblem problem) {
        found.add(problem);
    }

    void error(String path, String fr, String en) {
        add(InputProblem.error(path, new Bilingual(fr, en)));
    }

    void warning(String path, String fr, String en) {
        add(InputProblem.warning(path, new Bilingual(fr, en)));
    }

    /** What is dated after the reference date is let pass. */
    void later(String path) {
        warning(
                path,
                "mesuré après la date de référence\u00a0: ne compte pas",
                "measured after the reference date: does not count");
    }

    void unknownKey(String path, String key, Collection<String> known) {
        String nearest = Nearest.name(key, known).map(name -> " '" + name + "'").orElse("");
        error(
                path,
                "clé inconnue" + (nearest.isEmpty() ? "" : ", vouliez-vous écrire" + nearest + "\u00a0?"),
                "unknown key" + (nearest.isEmpty() ? "" : ", did you mean" + nearest + "?"));
    }

    /** A problem found at a key, told at the place it was read from. */
    void at(String path, InputProblem problem) {
        add(new InputProblem(problem.severity(), path, problem.message()));
    }

    List<InputProblem> all() {
        return List.copyOf(found);
    }
}
