package fr.recours.matching.internal.engine;

import fr.recours.matching.Bilingual;
import fr.recours.matching.CaseFile;
import fr.recours.matching.DataElement;
import fr.recours.matching.internal.rule.Rule;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Stated facts that contradict what follows from others, whatever the programmes look at. */
public final class Clashes {

    private Clashes() {}

    /** What is told of each, by its key. */
    public static Map<String, Bilingual> of(CaseFile caseFile, Derivations derivations, Stream<DataElement> elements) {
        CompiledProgramme none = new CompiledProgramme("", List.of(), List.of(), derivations);
        CompiledLibrary library = new CompiledLibrary(List.of(none));
        Facts facts = Facts.of(caseFile);
        Evaluator evaluator = new Evaluation(facts, library, one -> new DonorPanel(one, library, caseFile)).of("");
        evaluator.workings().begin();
        elements.filter(element -> element.scope() == DataElement.Scope.PATIENT).forEach(element -> {
            switch (element.type()) {
                case FLAG -> evaluator.judge(new Rule.Flag(element));
                case INTEGER, DECIMAL -> evaluator.amounts(element.key());
                case CODE, CODES, DATE, TEXT, PRESSURES, GROUP -> {}
            }
        });
        return evaluator.workings().clashes();
    }
}
