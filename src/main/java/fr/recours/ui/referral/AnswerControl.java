package fr.recours.ui.referral;

import com.vaadin.flow.component.Component;
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

    /** Says a problem that speaks of it. */
    void complain(SubmissionProblem problem);
}
