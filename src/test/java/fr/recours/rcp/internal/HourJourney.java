package fr.recours.rcp.internal;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import fr.recours.rcp.AgendaRow;
import fr.recours.rcp.LiveMeeting;
import fr.recours.rcp.MeetingId;
import fr.recours.rcp.MeetingLife;
import fr.recours.rcp.MeetingState;
import fr.recours.rcp.Meetings;
import fr.recours.referral.ReferralId;
import fr.recours.shared.RefusedException;
import fr.recours.support.DemoPeople;
import fr.recours.support.MovableClock;
import fr.recours.support.SignIn;
import fr.recours.support.SubmittedCases;
import java.util.List;
import org.springframework.beans.factory.annotation.Autowired;

/** What tests of agendas and meetings work with; the coordination acts where nobody is named. */
@HourTest
abstract class HourJourney {

    @Autowired
    Hour hour;

    @Autowired
    SubmittedCases cases;

    @Autowired
    SignIn signIn;

    @Autowired
    Meetings meetings;

    @Autowired
    MeetingLife life;

    @Autowired
    LiveMeeting live;

    @Autowired
    AgendaFacts facts;

    @Autowired
    MovableClock clock;

    final void coordinator(Runnable work) {
        signIn.as(DemoPeople.VIDAL, work);
    }

    final void assertRefused(Runnable work, String key) {
        assertThatThrownBy(() -> coordinator(work))
                .asInstanceOf(type(RefusedException.class))
                .extracting(RefusedException::messageKey)
                .isEqualTo(key);
    }

    /** A case listed on that meeting, wherever it was. */
    final ReferralId on(MeetingId meeting, ReferralId id) {
        if (!hour.meeting(id).id().equals(meeting)) {
            coordinator(() -> meetings.move(hour.item(id), meeting));
        }
        return id;
    }

    final MeetingState state(MeetingId id) {
        return signIn.get(DemoPeople.VIDAL, () -> meetings.require(id)).state();
    }

    final List<AgendaRow> rows(MeetingId meeting) {
        return signIn.get(DemoPeople.VIDAL, () -> meetings.agenda(meeting)).rows();
    }

    final AgendaRow row(MeetingId meeting, ReferralId id) {
        return rows(meeting).stream()
                .filter(row -> row.referral().id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
