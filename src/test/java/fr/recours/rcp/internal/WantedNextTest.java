package fr.recours.rcp.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import fr.recours.rcp.AgendaItemId;
import fr.recours.rcp.MeetingLife;
import fr.recours.rcp.MeetingSummary;
import fr.recours.rcp.Meetings;
import fr.recours.referral.ReferralId;
import fr.recours.referral.Urgency;
import fr.recours.shared.RefusedException;
import fr.recours.support.DemoPeople;
import fr.recours.support.SignIn;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the RCP wants to see at its next meeting stands first there and wherever it goes on to, confirmed or not (portal.md §3.4). */
@HourTest
class WantedNextTest {

    @Autowired
    private Hour hour;

    @Autowired
    private SignIn signIn;

    @Autowired
    private Meetings meetings;

    @Autowired
    private MeetingLife life;

    @AfterEach
    void nothingWantedNext() {
        hour.nothingWantedNext();
    }

    @Test
    void standsFirstWhoeverOrders() {
        ReferralId id = hour.wantedNext();
        MeetingSummary meeting = hour.meeting(id);
        ReferralId other = on(meeting);

        assertRefused(() -> order(meeting, other, id));
        hour.confirmed(id);

        assertRefused(() -> order(meeting, other, id));
        assertRefused(() -> order(meeting, id, null));
        assertThat(agenda(meeting)).containsSubsequence(id, other);
    }

    @Test
    void standsBeforeAnUrgentCase() {
        ReferralId id = hour.wantedNext();
        MeetingSummary meeting = hour.meeting(id);

        ReferralId urgent = hour.scheduled(Urgency.URGENT, 9);

        assertThat(hour.meeting(urgent).id()).isEqualTo(meeting.id());
        assertThat(agenda(meeting)).containsSubsequence(id, urgent);
    }

    @Test
    void standsFirstOnTheMeetingAfterOneThatIsCancelled() {
        ReferralId id = hour.wantedNext();
        hour.confirmed(id);
        MeetingSummary cancelled = hour.meeting(id);
        MeetingSummary later = after(cancelled);
        ReferralId other = on(later);

        signIn.as(DemoPeople.VIDAL, () -> life.cancel(cancelled.id(), "Grève"));

        assertThat(hour.meeting(id).id()).isEqualTo(later.id());
        assertThat(agenda(later)).containsSubsequence(id, other);
        assertRefused(() -> order(later, other, id));
    }

    @Test
    void standsFirstOnTheMeetingTheCoordinationMovesItTo() {
        ReferralId id = hour.wantedNext();
        hour.confirmed(id);
        MeetingSummary later = after(hour.meeting(id));
        ReferralId other = on(later);

        signIn.as(DemoPeople.VIDAL, () -> meetings.putOff(hour.item(id), later.id(), "Le donneur n’est pas typé"));

        assertThat(agenda(later)).containsSubsequence(id, other);
    }

    private ReferralId on(MeetingSummary meeting) {
        ReferralId id = hour.scheduled();
        if (!hour.meeting(id).id().equals(meeting.id())) {
            move(id, meeting);
        }
        return id;
    }

    private void move(ReferralId id, MeetingSummary meeting) {
        signIn.as(DemoPeople.VIDAL, () -> meetings.move(hour.item(id), meeting.id()));
    }

    private MeetingSummary after(MeetingSummary meeting) {
        return signIn.get(DemoPeople.VIDAL, meetings::upcoming).stream()
                .filter(one -> one.start().isAfter(meeting.start()))
                .findFirst()
                .orElseThrow();
    }

    private void order(MeetingSummary meeting, ReferralId id, @Nullable ReferralId before) {
        AgendaItemId item = hour.item(id);
        signIn.as(
                DemoPeople.VIDAL, () -> meetings.order(meeting.id(), item, before == null ? null : hour.item(before)));
    }

    private List<ReferralId> agenda(MeetingSummary meeting) {
        return signIn.get(DemoPeople.VIDAL, () -> meetings.agenda(meeting.id())).rows().stream()
                .map(row -> row.referral().id())
                .toList();
    }

    private static void assertRefused(Runnable work) {
        assertThatThrownBy(work::run)
                .asInstanceOf(type(RefusedException.class))
                .extracting(RefusedException::messageKey)
                .isEqualTo("rcp.order.refused.first");
    }
}
