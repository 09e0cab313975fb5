package fr.recours.matching.internal.engine;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One person's facts judged by the programmes of a library: each value and each criterion is worked out once for all. */
final class Evaluation {

    private final Facts facts;
    private final CompiledLibrary library;
    private final Function<CompiledProgramme, DonorPanel> donors;
    private final Map<String, Evaluator> evaluators = new HashMap<>();
    private @Nullable Evaluator first;

    Evaluation(Facts facts, CompiledLibrary library, Function<CompiledProgramme, DonorPanel> donors) {
        this.facts = facts;
        this.library = library;
        this.donors = donors;
    }

    Evaluator of(String programme) {
        Evaluator known = evaluators.get(programme);
        if (known == null) {
            CompiledProgramme compiled = library.require(programme);
            DonorPanel panel = donors.apply(compiled);
            known = first == null ? new Evaluator(compiled, facts, panel, this) : new Evaluator(first, compiled, panel);
            first = first == null ? known : first;
            evaluators.put(programme, known);
        }
        return known;
    }
}
