package fr.recours.ui.referral;

import com.vaadin.flow.component.Component;
import fr.recours.matching.CaseFile;
import fr.recours.referral.AnsweredFacts;
import fr.recours.referral.SubmissionProblem;
import org.jspecify.annotations.Nullable;

/** What the facts of an answer are typed in. */
interface AnswerControl {

    Component component();

    /** Says at its fields what cannot be taken, and returns whether anything cannot. */
    boolean refused();

    /**
     * What it tells; null for nothing. What cannot be taken, or not whole, leaves what could be taken before: part of an answer
     * would pass for all of it.
     */
    @Nullable
    AnsweredFacts facts();

    /** The case with what stands in it now, as far as it can be read. */
    CaseFile on(CaseFile facts);

    /** Whether it has a place for what is said there. */
    boolean holds(String place);

    /** Says a problem that speaks of a place it holds. */
    void complain(SubmissionProblem problem);

    /**
     * Says what the checks of the whole case found about what stands in it.
     *
     * @param left what cannot be is said when what was typed is left, not before
     */
    void judge(CaseDoubts doubts, boolean left);
}
