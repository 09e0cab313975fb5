package fr.recours.matching;

import java.util.List;

/**
 * A case as it was read.
 *
 * @param caseFile what could be read; facts in error are left out
 * @param problems all that is wrong, in order of appearance
 */
public record ReadCase(CaseFile caseFile, List<InputProblem> problems) {

    public ReadCase {
        problems = List.copyOf(problems);
    }

    public List<InputProblem> errors() {
        return problems.stream().filter(InputProblem::isError).toList();
    }
}
