package fr.recours.rcp.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import fr.recours.access.FreshSignIn;
import fr.recours.rcp.DeputyChairs;
import fr.recours.rcp.DeputyDays;
import fr.recours.rcp.Member;
import fr.recours.rcp.Members;
import fr.recours.rcp.OpinionId;
import fr.recours.rcp.OpinionState;
import fr.recours.rcp.Opinions;
import fr.recours.referral.Specialty;
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

/** Who signs in the chair's stead: named by the coordination, on these days alone. */
@HourTest
class DeputyTest {

    @Autowired
    private Hour hour;

    @Autowired
    private SignIn signIn;

    @Autowired
    private Members members;

    @Autowired
    private DeputyChairs deputies;

    @Autowired
    private Opinions opinions;

    @Autowired
    private FreshSignIn fresh;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcClient sql;

    @Test
    void signsFromTheFirstDayToTheLastAndOnNoOther() {
        OpinionId opinion = hour.concluded(hour.scheduled(), Hour.favourable());
        hour.propose(opinion);
        LocalDate first = FrenchTime.today(clock).plusDays(3);
        LocalDate last = first.plusDays(2);
        coordinator(() -> members.depute(deputy(), new DeputyDays(first, last)));

        clock.setParis(first.minusDays(1).atTime(23, 59));
        assertRefused(() -> sign(opinion), "rcp.sign.refused.deputy");
        clock.setParis(last.plusDays(1).atStartOfDay());
        assertRefused(() -> sign(opinion), "rcp.sign.refused.deputy");
        clock.setParis(last.atTime(23, 59));
        sign(opinion);

        assertThat(hour.opinion(opinion).state()).isEqualTo(OpinionState.RELEASED);
        assertThat(hour.opinion(opinion).signedBy()).isEqualTo(deputy());
    }

    @Test
    void signsNoMoreOnceTheirDaysWereEnded() {
        OpinionId opinion = hour.concluded(hour.scheduled(), Hour.favourable());
        hour.propose(opinion);
        LocalDate today = FrenchTime.today(clock);
        coordinator(() -> members.depute(deputy(), new DeputyDays(today, today.plusDays(9))));

        coordinator(() -> members.recall(deputy()));

        assertRefused(() -> sign(opinion), "rcp.sign.refused.deputy");
        assertThat(member(deputy())).satisfies(one -> {
            assertThat(one.deputy()).as("still nobody who chairs").isTrue();
            assertThat(one.days()).isNull();
        });
        hour.sign(opinion);
        assertThat(hour.opinion(opinion).state()).isEqualTo(OpinionState.RELEASED);
    }

    @Test
    void signsOnEveryDayOnceTheyAreNoLongerDeputy() {
        OpinionId opinion = hour.concluded(hour.scheduled(), Hour.favourable());
        hour.propose(opinion);
        LocalDate today = FrenchTime.today(clock);
        coordinator(() -> members.depute(deputy(), new DeputyDays(today.plusDays(1), today.plusDays(2))));
        assertThat(deputies.maySign(deputy())).isFalse();

        coordinator(() -> members.relieve(deputy()));

        assertThat(member(deputy())).satisfies(one -> {
            assertThat(one.deputy()).isFalse();
            assertThat(one.days()).isNull();
        });
        assertThat(audited(deputy())).endsWith("RELIEVED");
        sign(opinion);
        assertThat(hour.opinion(opinion).signedBy()).isEqualTo(deputy());
    }

    @Test
    void signsOnAnyDayWhenNobodyElseIsLeftToChair() {
        OpinionId opinion = hour.concluded(hour.scheduled(), Hour.favourable());
        hour.propose(opinion);
        LocalDate today = FrenchTime.today(clock);
        coordinator(() -> members.depute(deputy(), new DeputyDays(today.plusDays(1), today.plusDays(2))));
        assertRefused(() -> sign(opinion), "rcp.sign.refused.deputy");

        enabled(DemoPeople.MAUBERT, false);
        try {
            sign(opinion);
        } finally {
            enabled(DemoPeople.MAUBERT, true);
        }

        assertThat(hour.opinion(opinion).signedBy()).isEqualTo(deputy());
    }

    private void enabled(String person, boolean enabled) {
        assertThat(sql.sql("update person set enabled = ? where email = ?")
                        .params(enabled, person)
                        .update())
                .isOne();
    }

    @Test
    void isNamedOnlyWhenItCanBe() {
        LocalDate today = FrenchTime.today(clock);
        DeputyDays days = new DeputyDays(today, today);
        PersonId expert = hour.person(DemoPeople.SARRAZIN);
        PersonId chair = hour.person(DemoPeople.MAUBERT);

        assertRefused(() -> coordinator(() -> members.depute(expert, days)), "rcp.depute.refused.role");
        assertRefused(() -> coordinator(() -> members.depute(chair, days)), "rcp.depute.refused.last");
        assertRefused(
                () -> coordinator(
                        () -> members.depute(deputy(), new DeputyDays(today.minusDays(2), today.minusDays(1)))),
                "rcp.depute.refused.days");
        assertRefused(
                () -> coordinator(() -> members.depute(deputy(), new DeputyDays(today.plusDays(2), today.plusDays(1)))),
                "rcp.depute.refused.days");
        coordinator(() -> members.depute(deputy(), days));
        assertThat(member(deputy()).days()).isEqualTo(days);
        assertThat(audited(deputy())).endsWith("DEPUTED:" + today + ":" + today);
    }

    @Test
    void changingWhatAMemberStandsForKeepsTheirDays() {
        LocalDate today = FrenchTime.today(clock);
        DeputyDays days = new DeputyDays(today, today.plusDays(1));
        coordinator(() -> members.depute(deputy(), days));

        coordinator(() -> members.enrol(deputy(), Specialty.RHEUMATOLOGY, true));

        assertThat(member(deputy())).isEqualTo(new Member(deputy(), Specialty.RHEUMATOLOGY, true, true, days));
        coordinator(() -> members.enrol(deputy(), Specialty.NEPHROLOGY, true));
    }

    @Test
    void nobodyWithoutAPartInMeetingsIsAMember() {
        PersonId secretary = hour.person(DemoPeople.CHASTAING);

        assertRefused(() -> coordinator(() -> members.enrol(secretary, null, false)), "rcp.enrol.refused");
    }

    @ParameterizedTest
    @ValueSource(strings = {DemoPeople.MAUBERT, DemoPeople.MARCHETTI, DemoPeople.SARRAZIN, DemoPeople.KERBRAT})
    void isTheCoordinationsToName(String person) {
        LocalDate today = FrenchTime.today(clock);
        List<Runnable> acts = List.of(
                members::all,
                members::ending,
                () -> members.enrol(deputy(), null, false),
                () -> members.depute(deputy(), new DeputyDays(today, today)),
                () -> members.recall(deputy()),
                () -> members.relieve(deputy()));

        assertThat(acts).allSatisfy(act -> assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> signIn.as(person, act)));
    }

    private PersonId deputy() {
        return hour.person(DemoPeople.MARCHETTI);
    }

    private void sign(OpinionId opinion) {
        signIn.as(DemoPeople.MARCHETTI, () -> {
            fresh.prove(DemoPeople.PASSWORD);
            opinions.sign(opinion, opinions.read(opinion).revision());
        });
    }

    private Member member(PersonId person) {
        return signIn.get(DemoPeople.VIDAL, members::all).stream()
                .filter(one -> one.person().equals(person))
                .findFirst()
                .orElseThrow();
    }

    private List<String> audited(PersonId person) {
        return sql.sql("select detail from audit_entry where subject = ? and action = 'MEETING_CHANGED' order by seq")
                .param(person.value())
                .query(String.class)
                .list();
    }

    private void coordinator(Runnable work) {
        signIn.as(DemoPeople.VIDAL, work);
    }

    private static void assertRefused(Runnable work, String key) {
        assertThatThrownBy(work::run)
                .asInstanceOf(type(RefusedException.class))
                .extracting(RefusedException::messageKey)
                .isEqualTo(key);
    }
}
