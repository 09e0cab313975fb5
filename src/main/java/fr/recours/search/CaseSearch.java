package fr.recours.search;

import java.util.List;

/**
 * Finds cases for the signed-in person: nothing is found, counted, completed or quoted that this person may not open. Each
 * search is audited as the reading of a list.
 */
public interface CaseSearch {

    /**
     * A page of the cases that answer, the best first.
     *
     * @throws fr.recours.shared.RefusedException when this person searches too often
     */
    CasePage search(CaseQuestion question);

    /**
     * The best of the cases that answer, fewer than a page.
     *
     * @throws fr.recours.shared.RefusedException when this person searches too often
     */
    CasePage first(CaseQuestion question, int most);

    /**
     * What the word at the caret may become: names of fields, and values of the field before it.
     *
     * @param text as typed so far
     * @param caret where, in characters
     * @param language of the words offered, ISO 639
     */
    List<Completion> complete(String text, int caret, String language);

    /**
     * A question as it could be typed, what was chosen of the counts beside the result included: what is kept under a name finds the
     * same again.
     *
     * @param language of the words, ISO 639
     */
    String typed(CaseQuestion question, String language);
}
