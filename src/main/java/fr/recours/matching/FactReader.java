package fr.recours.matching;

import fr.recours.matching.internal.engine.Knowledge;

/** Tells what is known of a case as rules see it: see {@link KnownFacts}. Pure and thread-safe. */
public final class FactReader {

    private final Knowledge knowledge;

    /** @param dictionary the one cases are read with */
    public FactReader(Dictionary dictionary) {
        this.knowledge = new Knowledge(dictionary.derivations());
    }

    public KnownFacts read(CaseFile caseFile) {
        return knowledge.of(caseFile);
    }
}
