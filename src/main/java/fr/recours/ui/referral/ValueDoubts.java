package fr.recours.ui.referral;

import fr.recours.matching.Dictionary;
import fr.recours.matching.InputProblem;
import fr.recours.matching.Value;
import fr.recours.ui.kit.Texts;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is said of one value that is typed: by itself, and beside the others of the case. */
final class ValueDoubts {

    private final Dictionary dictionary;
    private final String key;
    private List<InputProblem> doubts = List.of();

    ValueDoubts(Dictionary dictionary, String key) {
        this.dictionary = dictionary;
        this.key = key;
    }

    /**
     * Takes what the checks of the whole case found.
     *
     * @param left what cannot be is said when what was typed is left, not before
     * @return whether there is something else to say
     */
    boolean take(List<InputProblem> found, boolean left) {
        boolean worse = found.stream().anyMatch(problem -> problem.isError() && !doubts.contains(problem));
        if (found.equals(doubts) || (worse && !left)) {
            return false;
        }
        doubts = found;
        return true;
    }

    /** What stands in a control, hard limits applied. */
    Reading checked(Reading reading, LocalDate referenceDate) {
        if (!(reading instanceof Reading.Taken(Value value))) {
            return reading;
        }
        return dictionary
                .check(key, value, referenceDate)
                .filter(InputProblem::isError)
                .<Reading>map(problem -> new Reading.Refused(Texts.text(problem.message())))
                .orElse(reading);
    }

    /** What cannot be, beside the rest; {@code null} for nothing. */
    @Nullable
    String impossible() {
        List<InputProblem> errors =
                doubts.stream().filter(InputProblem::isError).toList();
        return errors.isEmpty() ? null : CaseDoubts.words(errors);
    }

    /** What is unusual about the value, or beside the rest; empty for nothing. */
    String warnings(Reading reading) {
        Stream<InputProblem> own =
                reading instanceof Reading.Taken(Value value) ? dictionary.check(key, value).stream() : Stream.empty();
        return CaseDoubts.words(Stream.concat(own, doubts.stream())
                .filter(problem -> !problem.isError())
                .toList());
    }
}
