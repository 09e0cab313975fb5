package fr.recours.rcp.internal;

import fr.recours.rcp.OpinionAction;
import fr.recours.rcp.OpinionContent;
import java.util.Objects;

/**
 * Something a version owed that was corrected since. What its successor asks for in the same words is the same thing: done, said
 * to be no longer owed, or still to be done.
 *
 * @param said the words of that version
 */
record EarlierObligation(ObligationEntity row, OpinionContent said) {

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
                        action(row, said).equals(action(owed, says));
                    // each version is to be read; visits follow from an inclusion
                    case ACK_DUE, VISIT_DUE -> false;
                };
    }

    /** Its label ends with the number of its action. */
    private static OpinionAction action(ObligationEntity owed, OpinionContent content) {
        String label = owed.label();
        return content.actions().get(Integer.parseInt(label.substring(label.lastIndexOf(' ') + 1)) - 1);
    }
}
