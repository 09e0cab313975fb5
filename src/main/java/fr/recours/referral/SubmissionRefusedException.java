package fr.recours.referral;

import java.util.List;

/** The draft is kept as it is; these things are missing. */
public class SubmissionRefusedException extends RuntimeException {

    private final transient List<SubmissionProblem> problems;

    public SubmissionRefusedException(List<SubmissionProblem> problems) {
        super("submission refused");
        this.problems = List.copyOf(problems);
    }

    public List<SubmissionProblem> problems() {
        return problems;
    }
}
