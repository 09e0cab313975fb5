package fr.recours.rcp.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.recours.rcp.AgendaCases;
import fr.recours.rcp.AgendaItemId;
import fr.recours.rcp.AskedCase;
import fr.recours.rcp.DeferralCause;
import fr.recours.rcp.Invitations;
import fr.recours.rcp.LiveMeeting;
import fr.recours.rcp.MeetingId;
import fr.recours.rcp.MeetingSummary;
import fr.recours.rcp.Meetings;
import fr.recours.referral.PatientIdentity;
import fr.recours.referral.ReferralId;
import fr.recours.referral.Referrals;
import fr.recours.shared.FrenchTime;
import fr.recours.shared.NotFoundException;
import fr.recours.support.DemoPeople;
import fr.recours.support.MovableClock;
import fr.recours.support.SignIn;
import fr.recours.support.SubmittedCases;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** From when to when who decides reads a case: each border from both its sides. */
@HourTest
class ReadingTimesTest {

    private static final LocalTime LAST_MINUTE = LocalTime.of(23, 59);
    private static final LocalTime MIDNIGHT = LocalTime.MIDNIGHT;

    @Autowired
    private Hour hour;

    @Autowired
    private SignIn signIn;

    @Autowired
    private AgendaCases cases;

    @Autowired
    private Invitations invitations;

    @Autowired
    private Meetings meetings;

    @Autowired
    private LiveMeeting live;

    @Autowired
    private Referrals referrals;

    @Autowired
    private MeetingClock meetingClock;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcClient sql;

    @Test
    void aMemberReadsFromThePublicationToThirtyDaysAfterTheOpinion() {
        ReferralId id = hour.scheduled();
        AgendaItemId item = hour.item(id);
        assertUnread(DemoPeople.SARRAZIN, item);

        hour.signed(id, Hour.favourable());
        LocalDate signed = FrenchTime.today(clock);

        clock.setParis(signed.plusDays(30).atTime(LAST_MINUTE));
        assertRead(DemoPeople.SARRAZIN, item);
        clock.setParis(signed.plusDays(31).atTime(MIDNIGHT));
        assertUnread(DemoPeople.SARRAZIN, item);
        assertRead(DemoPeople.MAUBERT, item);
    }

    @Test
    void aPublishedAgendaIsReadBeforeItsOpinionsAreSignedHoweverLongThatTakes() {
        ReferralId id = hour.scheduled();
        AgendaItemId item = hour.item(id);
        hour.concluded(id, Hour.favourable());

        clock.setParis(FrenchTime.today(clock).plusDays(45).atTime(MIDNIGHT));

        assertRead(DemoPeople.SARRAZIN, item);
    }

    @Test
    void whatAnAgendaNoLongerShowsAMemberDoesNotHideTheOthersOnIt() {
        ReferralId first = hour.scheduled();
        ReferralId second = hour.scheduled();
        boolean together = hour.meeting(first).id().equals(hour.meeting(second).id());
        ReferralId old = together ? first : second;
        ReferralId waiting = together ? second : hour.scheduled();
        MeetingId meeting = hour.running(old, 3);
        assertThat(hour.meeting(waiting).id()).as("on the same agenda").isEqualTo(meeting);
        signIn.as(DemoPeople.VIDAL, () -> live.open(hour.item(old)));
        var opinion = signIn.get(DemoPeople.VIDAL, () -> hour.conclude(old, Hour.favourable()));
        hour.propose(opinion);
        hour.sign(opinion);

        clock.setParis(FrenchTime.today(clock).plusDays(31).atTime(MIDNIGHT));

        assertThat(signIn.get(DemoPeople.SARRAZIN, () -> meetings.agenda(meeting))
                        .rows())
                .extracting(row -> row.referral().id())
                .contains(waiting)
                .doesNotContain(old);
    }

    @Test
    void aCaseCarriedOverIsReadThirtyDaysAfterItsMeetingAndAgainOnceTheNextAgendaIsPublished() {
        ReferralId id = hour.scheduled();
        AgendaItemId item = hour.item(id);
        MeetingId first = hour.running(id, 3);
        LocalDate held = FrenchTime.today(clock);
        AgendaItemId next = signIn.get(DemoPeople.VIDAL, () -> {
            live.open(item);
            return live.defer(item, DeferralCause.TIME_OUT, "");
        });
        assertThat(first).isNotEqualTo(hour.meeting(id).id());
        // its next meeting far away
        sql.sql("""
                        update meeting set start_at = start_at + interval 400 day, cut_off = cut_off + interval 400 day,
                            publish_at = publish_at + interval 400 day where id = ?""").param(hour.meeting(id).id().value()).update();

        clock.setParis(held.plusDays(30).atTime(LAST_MINUTE));
        assertRead(DemoPeople.SARRAZIN, item);
        clock.setParis(held.plusDays(31).atTime(MIDNIGHT));
        assertUnread(DemoPeople.SARRAZIN, item);

        clock.set(hour.meeting(id).publication());
        meetingClock.follow();
        assertRead(DemoPeople.SARRAZIN, next);
    }

    @Test
    void anInvitedExpertReadsOneCaseUntilAWeekAfterItsMeeting() {
        ReferralId id = hour.scheduled();
        ReferralId other = hour.scheduled();
        AgendaItemId item = hour.item(id);
        assertUnread(DemoPeople.VAUBERT, item);

        signIn.as(DemoPeople.VIDAL, () -> invitations.invite(id, hour.person(DemoPeople.VAUBERT)));

        assertRead(DemoPeople.VAUBERT, item);
        assertUnread(DemoPeople.VAUBERT, hour.item(other));
        assertThat(signIn.get(DemoPeople.VAUBERT, cases::asked))
                .extracting(AskedCase::item)
                .contains(item);
        MeetingSummary meeting = hour.meeting(id);
        LocalDate held = meeting.start().toLocalDate();
        clock.setParis(held.plusDays(7).atTime(LAST_MINUTE));
        assertRead(DemoPeople.VAUBERT, item);
        clock.setParis(held.plusDays(8).atTime(MIDNIGHT));
        assertUnread(DemoPeople.VAUBERT, item);
        assertThat(signIn.get(DemoPeople.VAUBERT, cases::asked))
                .extracting(AskedCase::item)
                .doesNotContain(item);
    }

    @Test
    void thePageHasNoNameForAnybodyAndTheNameTakesAnAuditedClick() {
        ReferralId id = hour.scheduled();
        AgendaItemId item = hour.item(id);
        hour.started(id);
        assertThat(signIn.get(DemoPeople.MAUBERT, () -> cases.read(item))
                        .file()
                        .row()
                        .patient())
                .isEqualTo(PatientIdentity.EMPTY);
        assertThat(revealed(id)).isZero();

        assertThat(signIn.get(DemoPeople.SARRAZIN, () -> cases.identity(item)).familyName())
                .isEqualTo(SubmittedCases.FAMILY_NAME);

        assertThat(revealed(id)).isOne();
        signIn.as(DemoPeople.VIDAL, () -> invitations.invite(id, hour.person(DemoPeople.VAUBERT)));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> signIn.as(DemoPeople.VAUBERT, () -> cases.identity(item)));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> signIn.as(DemoPeople.VAUBERT, () -> referrals.identity(id)));
    }

    private int revealed(ReferralId id) {
        return sql.sql(
                        "select count(*) from audit_entry where subject = ? and detail = 'IDENTITY' and action = 'CASE_READ'")
                .param(id.value())
                .query(Integer.class)
                .single();
    }

    private void assertRead(String reader, AgendaItemId item) {
        assertThat(signIn.get(reader, () -> cases.read(item)).id()).isEqualTo(item);
    }

    private void assertUnread(String reader, AgendaItemId item) {
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> signIn.as(reader, () -> cases.read(item)));
    }
}
