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

    /** What can be taken of it; null for nothing. */
    @Nullable
    AnsweredFacts facts();

    /** Says a problem that speaks of it. */
    void complain(SubmissionProblem problem);
}
