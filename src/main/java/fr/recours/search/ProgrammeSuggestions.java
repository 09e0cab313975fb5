package fr.recours.search;

import fr.recours.matching.CaseFile;
import java.util.List;

/** Narrows the programmes by disease and words of the case, then has the matcher judge them. */
public interface ProgrammeSuggestions {

    /**
     * Every programme, candidates first, each in the reading order of the programmes; while the disease is unknown and words are
     * all there is, candidates in the order of how likely these words make them.
     */
    List<Suggestion> suggest(CaseFile caseFile, String words);
}
