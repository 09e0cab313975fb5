package fr.recours.matching.internal.engine;

import fr.recours.matching.Bilingual;
import fr.recours.matching.CaseFile;
import fr.recours.matching.CriterionOutcome;
import fr.recours.matching.DonorVerdict;
import fr.recours.matching.Observation;
import fr.recours.matching.PartAnswer;
import fr.recours.matching.Value;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Judges every criterion of one programme after another on a case; what they share is worked out once. */
public final class ProgrammeJudge {

    /**
     * What came out.
     *
     * @param outcomes one for each criterion about the recipient, in the protocol's order
     * @param parts one for each criterion that is a part of another
     * @param clashes stated facts that contradict what follows from others, as far as the programme rests on them
     * @param warnings the programme's warnings that hold; they change nothing
     */
    public record Judgement(
            List<CriterionOutcome> outcomes,
            List<PartAnswer> parts,
            List<DonorVerdict> donors,
            List<Bilingual> clashes,
            List<Bilingual> warnings) {}

    private final CaseFile caseFile;
    private final Facts facts;
    private final boolean brief;
    private final Map<CompiledLibrary, Evaluator> evaluators = new IdentityHashMap<>(2);

    private ProgrammeJudge(CaseFile caseFile, Derivations derivations, boolean brief) {
        this.caseFile = caseFile;
        this.facts = Facts.of(caseFile, derivations.keys());
        this.brief = brief;
    }

    /** @param derivations of the dictionary the case was read with */
    public static ProgrammeJudge of(CaseFile caseFile, Derivations derivations) {
        return new ProgrammeJudge(caseFile, derivations, false);
    }

    /**
     * One that is not asked why: {@link #bare} and {@link #quickest} only.
     *
     * @param derivations of the dictionary the case was read with
     */
    public static ProgrammeJudge brief(CaseFile caseFile, Derivations derivations) {
        return new ProgrammeJudge(caseFile, derivations, true);
    }

    /** Code of the recorded disease, when all that may be the latest agree. */
    public Optional<String> disease() {
        List<Observation> recorded = facts.latest("disease");
        String code = null;
        for (Observation one : recorded) {
            if (!(one.value() instanceof Value.Code(String told)) || code != null && !code.equals(told)) {
                return Optional.empty();
            }
            code = told;
        }
        return Optional.ofNullable(code);
    }

    /** @param library where criteria of other programmes are found; the programme is one of it */
    public Judgement judge(CompiledProgramme programme, CompiledLibrary library) {
        Evaluator evaluator = evaluator(library);
        ReadyProgramme ready = library.ready(programme);
        evaluator.workings().begin();
        List<CriterionOutcome> outcomes = new ArrayList<>(ready.recipient().size());
        for (ReadyProgramme.Item item : ready.recipient()) {
            outcomes.add(Outcomes.of(item, evaluator));
        }
        List<PartAnswer> parts = new ArrayList<>(ready.parts().size());
        for (ReadyProgramme.Item item : ready.parts()) {
            parts.add(new PartAnswer(
                    item.criterion().id(), evaluator.judge(item.rule()).now()));
        }
        List<Bilingual> warnings = Outcomes.told(ready.warnings(), evaluator);
        return new Judgement(
                outcomes,
                parts,
                evaluator.donors(programme).verdicts(),
                List.copyOf(evaluator.workings().clashes().values()),
                warnings);
    }

    /** The same outcomes without what they rest on, each judged when it is asked for. */
    public List<CriterionOutcome> bare(CompiledProgramme programme, CompiledLibrary library) {
        return bare(library.ready(programme).recipient(), evaluator(library));
    }

    /** The same, those first that are the least work to judge. */
    public List<CriterionOutcome> quickest(CompiledProgramme programme, CompiledLibrary library) {
        return bare(library.ready(programme).quickest(), evaluator(library));
    }

    private static List<CriterionOutcome> bare(List<ReadyProgramme.Item> items, Evaluator evaluator) {
        return new AbstractList<>() {
            @Override
            public CriterionOutcome get(int index) {
                return Outcomes.bare(items.get(index), evaluator);
            }

            @Override
            public int size() {
                return items.size();
            }
        };
    }

    private Evaluator evaluator(CompiledLibrary library) {
        return evaluators.computeIfAbsent(library, any -> new Evaluator(any, facts(any), caseFile.donors(), brief));
    }

    private Facts facts(CompiledLibrary library) {
        return library.keys() == facts.keys() ? facts : Facts.of(caseFile, library.keys());
    }
}
