package fr.recours.ui.triage;

import fr.recours.access.Role;
import fr.recours.referral.LastChange;
import fr.recours.referral.ReferralAction;
import fr.recours.referral.ReferralRow;
import org.jspecify.annotations.Nullable;

/** What the coordination is to do next with a case of its inbox, in a word. */
enum ToDo {
    TRIAGE,
    /** The referrer answered all that was asked. */
    READ_ANSWER,
    /** The referrer still has time to answer. */
    AWAIT,
    /** The day to answer by has passed. */
    GO_WITHOUT,
    PLACE,
    /** Past triage: something came since it was last opened. */
    READ_ARRIVAL,
    DECIDE_WITHDRAWAL,
    CONFIRM_ERROR,
    /** Whoever reads it reported the mistake: another confirms. */
    AWAIT_CONFIRMATION;

    /** What was asked for comes before what the state asks for. @param paused whether it waits for its referrer, in time */
    static ToDo of(ReferralRow row, @Nullable LastChange last, boolean paused) {
        if (row.errorReported()) {
            return CONFIRM_ERROR;
        }
        if (row.withdrawalAsked()) {
            return DECIDE_WITHDRAWAL;
        }
        return switch (row.state()) {
            case INFO_REQUESTED -> paused ? AWAIT : GO_WITHOUT;
            case ACCEPTED -> PLACE;
            case SCHEDULED, IN_SESSION, OPINION_PENDING, OPINION_ISSUED, FOLLOW_UP -> READ_ARRIVAL;
            default -> answered(last) ? READ_ANSWER : TRIAGE;
        };
    }

    /** Not when the coordination did without the answer. */
    private static boolean answered(@Nullable LastChange last) {
        return last != null && last.action() == ReferralAction.RESUME && last.by() != Role.COORDINATOR;
    }
}
