package fr.recours.matching.internal.engine;

import fr.recours.matching.Bilingual;
import fr.recours.matching.CaseFile;
import fr.recours.matching.DataElement;
import java.util.Map;
import java.util.stream.Stream;

/** Stated facts that contradict what follows from others, whatever the programmes look at. */
public final class Clashes {

    private Clashes() {}

    /** What is told of each, by its key. */
    public static Map<String, Bilingual> of(CaseFile caseFile, CompiledLibrary library, Stream<DataElement> elements) {
        Evaluator evaluator = new Evaluator(library, Facts.of(caseFile, library.keys()), caseFile.donors());
        elements.filter(element -> element.scope() == DataElement.Scope.PATIENT).forEach(element -> {
            switch (element.type()) {
                case FLAG -> evaluator.flag(element.key());
                case INTEGER, DECIMAL -> evaluator.amounts(element.key());
                case CODE, CODES, DATE, TEXT, PRESSURES, GROUP -> {}
            }
        });
        return evaluator.workings().clashes();
    }
}
