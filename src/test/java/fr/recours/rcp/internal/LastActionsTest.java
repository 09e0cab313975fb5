package fr.recours.rcp.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.recours.rcp.Implementation;
import fr.recours.rcp.LastAction;
import fr.recours.rcp.LiveMeeting;
import fr.recours.rcp.MeetingId;
import fr.recours.rcp.MeetingLife;
import fr.recours.rcp.Obligations;
import fr.recours.rcp.OpinionId;
import fr.recours.rcp.OutcomeCode;
import fr.recours.referral.ReferralId;
import fr.recours.referral.Referrals;
import fr.recours.shared.NotFoundException;
import fr.recours.support.DemoPeople;
import fr.recours.support.MovableClock;
import fr.recours.support.SignIn;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What became of the opinions of the last meetings, told as a meeting opens. */
@HourTest
class LastActionsTest {

    @Autowired
    private Hour hour;

    @Autowired
    private SignIn signIn;

    @Autowired
    private LiveMeeting live;

    @Autowired
    private MeetingLife life;

    @Autowired
    private Obligations obligations;

    @Autowired
    private Referrals referrals;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcClient sql;

    @Test
    void areSilentThenLateAndThenWhatWasRecorded() {
        ReferralId id = hour.scheduled();
        MeetingId held = ended(hour.signed(id, Hour.favourable()));
        ReferralId other = hour.scheduled();
        MeetingId next = hour.meeting(other).id();
        String reference = signIn.get(DemoPeople.VIDAL, () -> referrals.row(id)).reference();

        assertThat(told(next, reference)).isEqualTo(new LastAction(reference, OutcomeCode.FAVOURABLE, false, null));
        assertThat(signIn.get(DemoPeople.MAUBERT, () -> live.lastActions(held)))
                .extracting(LastAction::reference)
                .as("of the meetings before it")
                .doesNotContain(reference);

        clock.set(clock.instant().plus(Duration.ofDays(40)));
        assertThat(told(next, reference)).isEqualTo(new LastAction(reference, OutcomeCode.FAVOURABLE, true, null));

        signIn.as(DemoPeople.KERBRAT, () -> obligations.record(id, Implementation.DONE, ""));
        assertThat(told(next, reference))
                .isEqualTo(new LastAction(reference, OutcomeCode.FAVOURABLE, false, Implementation.DONE));
        assertThatThrownBy(() -> signIn.get(DemoPeople.KERBRAT, () -> live.lastActions(next)))
                .isInstanceOf(NotFoundException.class);
    }

    private LastAction told(MeetingId meeting, String reference) {
        return signIn.get(DemoPeople.MAUBERT, () -> live.lastActions(meeting)).stream()
                .filter(action -> action.reference().equals(reference))
                .findFirst()
                .orElseThrow();
    }

    /** Its meeting; whatever other tests left on it is out of the way. */
    private MeetingId ended(OpinionId signed) {
        MeetingId meeting = hour.opinion(signed).meeting();
        sql.sql("update agenda_item set state = 'REMOVED' where meeting_id = ? and state in ('LISTED', 'FROZEN')")
                .param(meeting.value())
                .update();
        signIn.as(DemoPeople.VIDAL, () -> life.end(meeting));
        return meeting;
    }
}
