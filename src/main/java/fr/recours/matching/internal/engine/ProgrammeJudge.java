package fr.recours.matching.internal.engine;

import fr.recours.matching.Bilingual;
import fr.recours.matching.CaseFile;
import fr.recours.matching.CriterionOutcome;
import fr.recours.matching.DonorVerdict;
import fr.recours.matching.Observation;
import fr.recours.matching.Truth;
import fr.recours.matching.Value;
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
     * @param clashes stated facts that contradict what follows from others, as far as the programme rests on them
     * @param warnings the programme's warnings that hold; they change nothing
     */
    public record Judgement(
            List<CriterionOutcome> outcomes,
            List<DonorVerdict> donors,
            List<Bilingual> clashes,
            List<Bilingual> warnings) {}

    private final CaseFile caseFile;
    private final Facts facts;
    private final Map<CompiledLibrary, Evaluation> evaluations = new IdentityHashMap<>();

    public ProgrammeJudge(CaseFile caseFile) {
        this.caseFile = caseFile;
        this.facts = Facts.of(caseFile);
    }

    /** Code of the recorded disease, when all that may be the latest agree. */
    public Optional<String> disease() {
        List<Value> recorded = facts.latest("disease").stream()
                .map(Observation::value)
                .distinct()
                .toList();
        return recorded.size() == 1 ? recorded.getFirst().as(Value.Code.class).map(Value.Code::code) : Optional.empty();
    }

    /** @param library where criteria of other programmes are found; the programme is one of it */
    public Judgement judge(CompiledProgramme programme, CompiledLibrary library) {
        Evaluator evaluator = evaluator(programme, library);
        evaluator.workings().begin();
        List<CriterionOutcome> outcomes = outcomes(programme, evaluator);
        List<Bilingual> warnings = warnings(programme, evaluator);
        return new Judgement(
                outcomes,
                evaluator.donors().verdicts(),
                List.copyOf(evaluator.workings().clashes().values()),
                warnings);
    }

    /** The same outcomes without what they rest on, each judged when it is asked for. */
    public Iterable<CriterionOutcome> bare(CompiledProgramme programme, CompiledLibrary library) {
        Evaluator evaluator = evaluator(programme, library);
        return () -> programme.recipient().stream()
                .map(criterion -> Outcomes.bare(
                        criterion, evaluator.criterion(criterion.criterion().id())))
                .iterator();
    }

    private Evaluator evaluator(CompiledProgramme programme, CompiledLibrary library) {
        return evaluations.computeIfAbsent(library, this::evaluation).of(programme.code());
    }

    private Evaluation evaluation(CompiledLibrary library) {
        return new Evaluation(facts, library, programme -> new DonorPanel(programme, library, caseFile));
    }

    private static List<CriterionOutcome> outcomes(CompiledProgramme programme, Evaluator evaluator) {
        List<CriterionOutcome> outcomes = new ArrayList<>(programme.recipient().size());
        for (CompiledProgramme.CompiledCriterion criterion : programme.recipient()) {
            outcomes.add(Outcomes.of(
                    criterion, evaluator.criterion(criterion.criterion().id()), evaluator));
        }
        return outcomes;
    }

    private static List<Bilingual> warnings(CompiledProgramme programme, Evaluator evaluator) {
        List<Bilingual> warnings = new ArrayList<>();
        for (CompiledProgramme.CompiledWarning warning : programme.warnings()) {
            if (evaluator.judge(warning.when()).now() == Truth.MET) {
                warnings.add(warning.warning().text());
            }
        }
        return warnings;
    }
}
