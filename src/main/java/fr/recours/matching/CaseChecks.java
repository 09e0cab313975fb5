package fr.recours.matching;

import fr.recours.matching.internal.dictionary.TreatmentCheck;
import fr.recours.matching.internal.dictionary.WholeCheck;
import fr.recours.matching.internal.engine.Clashes;
import fr.recours.matching.internal.engine.CompiledLibrary;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is doubtful, or cannot be, in a case as it stands, beyond each of its values by itself (clinical.md D.16): the rules of
 * {@link CaseFileJson} for a case that is being written. Pure and thread-safe.
 */
public final class CaseChecks {

    private final Dictionary dictionary;
    private final CompiledLibrary none;

    public CaseChecks(Dictionary dictionary) {
        this.dictionary = dictionary;
        this.none = new CompiledLibrary(List.of(), dictionary.derivations());
    }

    /** Each at the key of its fact, or at {@code treatments[0].end}. */
    public List<InputProblem> of(CaseFile caseFile) {
        List<InputProblem> found = standing(caseFile);
        found.addAll(clashes(caseFile));
        return List.copyOf(found);
    }

    /** What is wrong with the lines of treatment, by themselves and beside the facts. */
    public List<InputProblem> ofTreatments(CaseFile caseFile) {
        return standing(caseFile).stream()
                .filter(problem -> problem.path().startsWith("treatments["))
                .toList();
    }

    private List<InputProblem> standing(CaseFile caseFile) {
        List<InputProblem> found = new ArrayList<>();
        List<String> paths = new ArrayList<>();
        for (TreatmentCourse course : caseFile.treatments()) {
            String path = "treatments[" + paths.size() + "]";
            paths.add(path);
            found.addAll(TreatmentCheck.check(path, course, dictionary.drug(course.drug()), caseFile.referenceDate()));
        }
        found.addAll(WholeCheck.check(caseFile, paths, dictionary));
        return found;
    }

    /** Stated facts that contradict what follows from others, each at its key; the stated ones are kept. */
    public List<InputProblem> clashes(CaseFile caseFile) {
        Stream<DataElement> elements = dictionary.sections().stream().flatMap(section -> section.elements().stream());
        return Clashes.of(caseFile, none, elements).entrySet().stream()
                .map(clash -> InputProblem.warning(clash.getKey(), clash.getValue()))
                .toList();
    }
}
