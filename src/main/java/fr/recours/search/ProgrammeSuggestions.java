package fr.recours.search;

import fr.recours.matching.CaseFile;
import java.util.List;

/** Narrows the programmes by what a case tells, in facts and in words, then has the matcher judge them. */
public interface ProgrammeSuggestions {

    /**
     * Every programme that may apply, and some of those that surely do not, each judged: of a small catalogue all. Candidates first,
     * each in the reading order of the programmes; while the disease is unknown and words are all there is, candidates in the
     * order of how likely these words make them.
     *
     * @param words what is written in the case: the question, a letter
     */
    List<Suggestion> suggest(CaseFile caseFile, String words);
}
