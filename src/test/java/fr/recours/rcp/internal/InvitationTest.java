package fr.recours.rcp.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.recours.rcp.AgendaCases;
import fr.recours.rcp.AgendaItemId;
import fr.recours.rcp.AskedCase;
import fr.recours.rcp.Invitation;
import fr.recours.rcp.Invitations;
import fr.recours.rcp.LiveMeeting;
import fr.recours.referral.ReferralId;
import fr.recours.referral.Referrals;
import fr.recours.shared.FrenchTime;
import fr.recours.shared.NotFoundException;
import fr.recours.shared.PersonId;
import fr.recours.shared.RefusedException;
import fr.recours.support.DemoPeople;
import fr.recours.support.MovableClock;
import fr.recours.support.SignIn;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An expert asked for one case: seen with the day it ends, and taken back; then the case is not there for them. */
@HourTest
class InvitationTest {

    @Autowired
    private Hour hour;

    @Autowired
    private SignIn signIn;

    @Autowired
    private Invitations invitations;

    @Autowired
    private AgendaCases cases;

    @Autowired
    private Referrals referrals;

    @Autowired
    private LiveMeeting live;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcClient sql;

    @Test
    void isSeenWithItsEndAWeekAfterTheMeeting() {
        ReferralId id = hour.scheduled();
        invite(id);
        LocalDate held = hour.meeting(id).start().toLocalDate();
        LocalDate today = FrenchTime.today(clock);

        assertThat(invited(id)).containsExactly(new Invitation(expert(), "Dr Henri Vaubert", today, held.plusDays(7)));

        signIn.as(DemoPeople.VIDAL, () -> live.remove(hour.item(id), ""));
        assertThat(invited(id)).extracting(Invitation::until).containsOnlyNulls();
    }

    @Test
    void takenBackLeavesNothingToRead() {
        ReferralId id = hour.scheduled();
        ReferralId other = hour.scheduled();
        AgendaItemId item = hour.item(id);
        invite(id);
        invite(other);
        signIn.as(DemoPeople.VAUBERT, () -> cases.comment(item, "À voir avec le bilan cardiaque."));

        signIn.as(DemoPeople.VIDAL, () -> invitations.end(id, expert()));

        assertThat(invited(id)).isEmpty();
        List<Runnable> acts = List.of(
                () -> cases.read(item),
                () -> cases.comments(item),
                () -> cases.comment(item, "Encore un mot."),
                () -> referrals.row(id),
                () -> referrals.pseudonymised(id));
        assertThat(acts).allSatisfy(act -> assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> signIn.as(DemoPeople.VAUBERT, act)));
        assertThat(signIn.get(DemoPeople.VAUBERT, cases::asked))
                .extracting(AskedCase::item)
                .contains(hour.item(other))
                .doesNotContain(item);
        assertThat(signIn.get(DemoPeople.VIDAL, () -> cases.comments(item))).hasSize(1);
    }

    @Test
    void isToldAndAuditedOnceForEachTimeItIsGivenOrTakenBack() {
        ReferralId id = hour.scheduled();
        invite(id);
        invite(id);
        signIn.as(DemoPeople.VIDAL, () -> {
            invitations.end(id, expert());
            invitations.end(id, expert());
        });
        invite(id);

        assertThat(told(id)).containsExactlyInAnyOrder("EXPERT_INVITED", "INVITATION_ENDED", "EXPERT_INVITED");
        assertThat(audited(id))
                .containsExactly("INVITED:" + expert(), "INVITATION_ENDED:" + expert(), "INVITED:" + expert());
    }

    @Test
    void isForExpertsAlone() {
        ReferralId id = hour.scheduled();
        PersonId secretary = hour.person(DemoPeople.CHASTAING);

        assertThatThrownBy(() -> signIn.as(DemoPeople.VIDAL, () -> invitations.invite(id, secretary)))
                .isInstanceOf(RefusedException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {DemoPeople.MAUBERT, DemoPeople.KERBRAT, DemoPeople.VAUBERT})
    void isTheCoordinationsAlone(String person) {
        ReferralId id = hour.scheduled();
        invite(id);

        List<Runnable> acts = List.of(
                () -> invitations.of(id),
                () -> invitations.invite(id, hour.person(DemoPeople.SARRAZIN)),
                () -> invitations.end(id, expert()));

        assertThat(acts).allSatisfy(act -> assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> signIn.as(person, act)));
        assertThat(invited(id)).hasSize(1);
    }

    private void invite(ReferralId id) {
        signIn.as(DemoPeople.VIDAL, () -> invitations.invite(id, expert()));
    }

    private PersonId expert() {
        return hour.person(DemoPeople.VAUBERT);
    }

    private List<Invitation> invited(ReferralId id) {
        return signIn.get(DemoPeople.VIDAL, () -> invitations.of(id));
    }

    private List<String> told(ReferralId id) {
        return sql.sql("select template from notice where subject_id = ? and address = ? and channel = 'PORTAL'")
                .params(id.value(), DemoPeople.VAUBERT)
                .query(String.class)
                .list();
    }

    private List<String> audited(ReferralId id) {
        return sql.sql("select detail from audit_entry where subject = ? and detail like '%INVIT%' order by seq")
                .param(id.value())
                .query(String.class)
                .list();
    }
}
