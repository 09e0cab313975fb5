package fr.recours.matching.internal.engine;

import fr.recours.matching.Bilingual;
import fr.recours.matching.CaseFile;
import fr.recours.matching.Criterion;
import fr.recours.matching.CriterionOutcome;
import fr.recours.matching.DonorVerdict;
import java.util.ArrayList;
import java.util.List;

/** Judges every criterion of a programme on a case. */
public final class ProgrammeJudge {

    /**
     * What came out.
     *
     * @param outcomes one for each criterion about the recipient, in the protocol's order
     * @param clashes stated facts that contradict what follows from others
     */
    public record Judgement(List<CriterionOutcome> outcomes, List<DonorVerdict> donors, List<Bilingual> clashes) {}

    private ProgrammeJudge() {}

    public static Judgement judge(CompiledProgramme programme, CaseFile caseFile) {
        DonorPanel donors = new DonorPanel(programme, caseFile);
        Evaluator evaluator = new Evaluator(programme.derivations(), Facts.of(caseFile), programme.rules(), donors);
        List<CriterionOutcome> outcomes = new ArrayList<>();
        for (CompiledProgramme.CompiledCriterion criterion : programme.judged(Criterion.Part.RECIPIENT)) {
            outcomes.add(Outcomes.of(
                    criterion, evaluator.criterion(criterion.criterion().id()), evaluator));
        }
        return new Judgement(outcomes, donors.verdicts(), evaluator.clashes());
    }
}
