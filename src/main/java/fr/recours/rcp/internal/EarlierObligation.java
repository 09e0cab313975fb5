package fr.recours.rcp.internal;

import fr.recours.rcp.OpinionAction;
import fr.recours.rcp.OpinionContent;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Something a version owed that was corrected since. What its successor asks for in the same words is the same thing: done, said
 * to be no longer owed, or still to be done.
 *
 * @param said the words of that version
 */
record EarlierObligation(ObligationEntity row, OpinionContent said) {

    private static final Pattern NUMBERED = Pattern.compile("[A-Z_]+ (\\d{1,4})");

    /** Whether the successor goes on with it: settled by the portal itself it is not. */
    boolean counts() {
        return row.isOpen() || row.isSettledByWord();
    }

    /** @param says the words of the successor, which owes this one by them */
    boolean isSame(ObligationEntity owed, OpinionContent says) {
        return row.kind() == owed.kind()
                && switch (row.kind()) {
                    case REDISCUSS_AT -> Objects.equals(said.rediscussOn(), says.rediscussOn());
                    case NEXT_SESSION -> true;
                    case OUTCOME_DUE -> row.label().equals(owed.label());
                    case DOCUMENT_DUE, ACTION_DUE, INCLUSION_DUE ->
                        action(row, said)
                                .map(action -> action(owed, says).equals(Optional.of(action)))
                                .orElseGet(() -> row.dueOn().equals(owed.dueOn()));
                    // each version is to be read; visits follow from an inclusion
                    case ACK_DUE, VISIT_DUE -> false;
                };
    }

    /** Its label ends with the number of its action; the oldest have another one, which tells none. */
    private static Optional<OpinionAction> action(ObligationEntity owed, OpinionContent content) {
        Matcher label = NUMBERED.matcher(owed.label());
        return label.matches()
                ? content.actions().stream()
                        .skip(Integer.parseInt(label.group(1)) - 1L)
                        .findFirst()
                : Optional.empty();
    }
}
