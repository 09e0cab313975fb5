package fr.recours.ui.referral;

import fr.recours.access.People;
import fr.recours.referral.ReferralDesk;
import fr.recours.referral.ReferralHistory;
import fr.recours.referral.ReferralState;
import fr.recours.referral.ReferralStatus;
import java.util.function.LongConsumer;

/** Deciding about a case as it was seen. One nobody took up yet is taken up first, by whoever decides, once. */
final class Decision {

    private final ReferralDesk desk;
    private final ReferralHistory history;
    private final People people;
    private ReferralStatus seen;
    private boolean takenUp;

    Decision(ReferralStatus seen, ReferralDesk desk, ReferralHistory history, People people) {
        this.seen = seen;
        this.desk = desk;
        this.history = history;
        this.people = people;
    }

    /** Nothing was decided; a case taken up on the way is shown as it now is. */
    void left(Runnable changed) {
        if (takenUp) {
            changed.run();
        }
    }

    /** @param command gets the revision to name */
    void on(LongConsumer command) {
        if (seen.state() == ReferralState.SUBMITTED) {
            desk.assign(seen.id(), seen.revision(), people.current().id());
            seen = history.status(seen.id());
            takenUp = true;
        }
        command.accept(seen.revision());
    }
}
