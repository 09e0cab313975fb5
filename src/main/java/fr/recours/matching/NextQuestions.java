package fr.recours.matching;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What to ask next about a case, over several programmes.
 *
 * <p>A verdict is <em>settled</em> when a criterion stands against it or nothing it needs at referral is unknown: anything
 * but {@link Result#UNDETERMINED}. A set of missing data <em>could settle</em> a programme when there are answers to it, and
 * to nothing else, with which the matcher would find the verdict settled: it could <em>confirm</em> the programme when that
 * is {@link Result#ELIGIBLE}, <em>rule it out</em> when a referral-stage criterion, or the disease, then stands against it.
 * Smallest means of the fewest elements, over all sets and all answers; two thresholds on one number are to be met by one
 * number.
 *
 * <p>What counts as missing: a patient's data element that has no value, stated or derived, or whose value is known too
 * loosely for a criterion (a year for a date, two values that contradict each other: then the answer is among what is
 * recorded); the lines of treatment as a whole, and beside them what a rule on them waits for, such as the weight or whether
 * their list is complete; an examination that was not done. A number with a formula is asked for by its inputs, the age by the
 * date of birth. What only a person can judge is never asked; it is listed where nothing else will do. Answers to treatments,
 * earlier lung function and other wholes are taken to be able to bring each rule about them out either way, and so are
 * numbers computed by different formulas from the same inputs.
 *
 * @param questions of the programmes asked for, first what helps to settle most programmes; of equals the disease, then what inclusion criteria of
 *     more of them wait for, then what could settle more of them by itself, then what is a larger share of what they need, then what more criteria look at, then the order of the form.
 *     Asked through to the end, they make up one smallest confirming set for each undetermined programme; what tells whether
 *     waiting is enough comes last
 * @param programmes one for each programme, in the order given
 */
public record NextQuestions(List<Question> questions, List<Settling> programmes) {

    public NextQuestions {
        questions = List.copyOf(questions);
        programmes = List.copyOf(programmes);
    }

    /** The first questions, as many as fit in a call. */
    public List<Question> first(int count) {
        return questions.subList(0, Math.min(count, questions.size()));
    }

    /** How many undetermined programmes the questions help to settle. */
    public long undetermined() {
        Set<String> asked = questions.stream()
                .flatMap(question -> question.uses().stream())
                .map(Question.Use::programme)
                .collect(Collectors.toSet());
        return programmes.stream()
                .filter(settling -> settling.result() == Result.UNDETERMINED && asked.contains(settling.programme()))
                .count();
    }
}
