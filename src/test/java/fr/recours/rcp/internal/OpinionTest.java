package fr.recours.rcp.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import fr.recours.access.FreshSignIn;
import fr.recours.rcp.ActionKind;
import fr.recours.rcp.Divergence;
import fr.recours.rcp.LiveMeeting;
import fr.recours.rcp.Opinion;
import fr.recours.rcp.OpinionAction;
import fr.recours.rcp.OpinionContent;
import fr.recours.rcp.OpinionDelivery;
import fr.recours.rcp.OpinionDraft;
import fr.recours.rcp.OpinionId;
import fr.recours.rcp.OpinionState;
import fr.recours.rcp.OpinionToSign;
import fr.recours.rcp.Opinions;
import fr.recours.rcp.OutcomeCode;
import fr.recours.referral.ReferralId;
import fr.recours.referral.ReferralState;
import fr.recours.shared.FrenchTime;
import fr.recours.shared.NotFoundException;
import fr.recours.shared.PersonId;
import fr.recours.shared.RefusedException;
import fr.recours.shared.WorkingDays;
import fr.recours.support.DemoPeople;
import fr.recours.support.MovableClock;
import fr.recours.support.SignIn;
import fr.recours.support.SubmittedCases;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** Opinions: what they must say, who signs them and how, and that a signed one never changes. */
@HourTest
@RecordApplicationEvents
class OpinionTest {

    private static final String AS_ONCE_WRITTEN = """
            AHSCT-SSc : indéterminé, il manque DLCO, FEVG.

            MSC-LES : critères non réunis, Néphropathie active.

            """;

    @Autowired
    private Hour hour;

    @Autowired
    private SignIn signIn;

    @Autowired
    private Opinions opinions;

    @Autowired
    private OpinionDelivery delivery;

    @Autowired
    private LiveMeeting live;

    @Autowired
    private FreshSignIn fresh;

    @Autowired
    private ObligationClock obligationClock;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private ApplicationEvents events;

    @Test
    void isSignedReleasedReadAndAcknowledged() {
        ReferralId id = hour.scheduled();
        OpinionId opinion = hour.concluded(id, Hour.favourable());
        assertThat(hour.opinion(opinion).state()).isEqualTo(OpinionState.DRAFT);
        assertThat(hour.opinion(opinion).present()).hasSize(3);
        assertThat(signIn.get(DemoPeople.KERBRAT, () -> opinions.of(id))).isEmpty();
        hour.propose(opinion);
        hour.sign(opinion);
        assertThat(hour.state(id)).isEqualTo(ReferralState.OPINION_ISSUED);
        Opinion read = signIn.get(DemoPeople.KERBRAT, () -> opinions.read(opinion));
        assertThat(read.state()).isEqualTo(OpinionState.RELEASED);
        assertThat(read.content()).isEqualTo(Hour.favourable());
        assertThat(read.signedBy()).isEqualTo(hour.person(DemoPeople.MAUBERT));
        signIn.as(DemoPeople.KERBRAT, () -> opinions.acknowledge(opinion));
        assertThat(hour.opinion(opinion).state()).isEqualTo(OpinionState.ACKNOWLEDGED);
        assertThat(hour.state(id)).isEqualTo(ReferralState.FOLLOW_UP);
    }

    @Test
    void isDeliveredWhenASecureMailboxTookItUntilItComesBackOrIsRead() {
        OpinionId opinion = hour.concluded(hour.scheduled(), Hour.favourable());
        PersonId referrer = hour.person(DemoPeople.KERBRAT);
        delivery.delivered(opinion, referrer);
        assertThat(hour.opinion(opinion).state()).as("not signed yet").isEqualTo(OpinionState.DRAFT);
        hour.propose(opinion);
        hour.sign(opinion);
        delivery.delivered(opinion, hour.person(DemoPeople.SARRAZIN));
        assertThat(hour.opinion(opinion).state()).as("another reader's box").isEqualTo(OpinionState.RELEASED);

        delivery.delivered(opinion, referrer);
        delivery.delivered(opinion, referrer);
        assertThat(hour.opinion(opinion).state()).isEqualTo(OpinionState.DELIVERED);
        assertThat(rows(opinion, "DELIVERED:1")).isEqualTo(1);
        delivery.returned(opinion, hour.person(DemoPeople.SARRAZIN));
        assertThat(hour.opinion(opinion).state()).isEqualTo(OpinionState.DELIVERED);
        delivery.returned(opinion, referrer);
        assertThat(hour.opinion(opinion).state()).isEqualTo(OpinionState.RELEASED);
        delivery.delivered(opinion, referrer);
        signIn.as(DemoPeople.KERBRAT, () -> opinions.acknowledge(opinion));
        delivery.returned(opinion, referrer);
        assertThat(hour.opinion(opinion).state()).isEqualTo(OpinionState.ACKNOWLEDGED);
        delivery.delivered(OpinionId.random(), referrer);
    }

    @Test
    void isWrittenInSittingsEachOneRowOfTheTrailHoweverOftenThePageKeepsItself() {
        OpinionId opinion = hour.concluded(hour.scheduled(), Hour.favourable());
        write(DemoPeople.VIDAL, opinion);
        clock.set(clock.instant().plus(Duration.ofMinutes(10)));
        write(DemoPeople.VIDAL, opinion);
        clock.set(clock.instant().plus(Duration.ofMinutes(10)));
        write(DemoPeople.VIDAL, opinion);
        assertThat(rows(opinion, "WRITTEN:1")).isEqualTo(1);

        write(DemoPeople.MAUBERT, opinion);
        assertThat(rows(opinion, "WRITTEN:1")).as("another hand").isEqualTo(2);
        clock.set(clock.instant().plus(Duration.ofMinutes(16)));
        write(DemoPeople.MAUBERT, opinion);
        assertThat(rows(opinion, "WRITTEN:1")).as("after a pause").isEqualTo(3);
        hour.propose(opinion);
        write(DemoPeople.MAUBERT, opinion);
        assertThat(rows(opinion, "WRITTEN:1"))
                .as("taken back from the signature")
                .isEqualTo(4);
    }

    private void write(String person, OpinionId opinion) {
        signIn.as(person, () -> opinions.write(opinion, opinions.read(opinion).revision(), Hour.favourable()));
    }

    private int rows(OpinionId opinion, String detail) {
        return sql.sql(
                        "select count(*) from audit_entry where action = 'OPINION_CHANGED' and subject = ? and detail = ?")
                .params(hour.opinion(opinion).referral().value(), detail)
                .query(Integer.class)
                .single();
    }

    @Test
    void isHashedOverItsCanonicalBytesAndAnyChangeOfThemShows() {
        OpinionId opinion = hour.signed(hour.scheduled(), Hour.favourable());
        assertThat(hour.opinion(opinion).sha256()).hasSize(64);
        assertThat(signIn.get(DemoPeople.VIDAL, () -> opinions.verify(opinion))).isTrue();
        sql.sql("update opinion set sha256 = reverse(sha256) where id = ?")
                .param(opinion.value())
                .update();
        assertThat(signIn.get(DemoPeople.VIDAL, () -> opinions.verify(opinion))).isFalse();
    }

    @Test
    void keepsNoWordInTheClear() {
        OpinionId opinion = hour.signed(
                hour.scheduled(),
                OpinionContent.of(OutcomeCode.UNFAVOURABLE, "Non.")
                        .about("MSC-ScS")
                        .because("Zzsecretraison"));
        String kept = sql.sql("select concat(hex(content), hex(document), hex(present)) from opinion where id = ?")
                .param(opinion.value())
                .query(String.class)
                .single();
        assertThat(kept)
                .doesNotContain(HexFormat.of().withUpperCase().formatHex("Zzsecret".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void isNotSignedWithoutAFreshSignIn() {
        OpinionId opinion = hour.concluded(hour.scheduled(), Hour.favourable());
        hour.propose(opinion);
        assertRefused(DemoPeople.MAUBERT, () -> sign(opinion), "rcp.sign.refused.fresh");
        assertRefused(
                DemoPeople.MAUBERT,
                () -> {
                    fresh.prove(DemoPeople.PASSWORD);
                    clock.set(clock.instant().plus(Duration.ofMinutes(5)).plusSeconds(1));
                    sign(opinion);
                },
                "rcp.sign.refused.fresh");
        hour.sign(opinion);
    }

    @Test
    void isNotSignedByItsOnlyWriter() {
        ReferralId id = hour.scheduled();
        hour.running(id, 3);
        OpinionId opinion = signIn.get(DemoPeople.MAUBERT, () -> {
            live.open(hour.item(id));
            return hour.conclude(id, Hour.favourable());
        });
        signIn.as(
                DemoPeople.MAUBERT,
                () -> opinions.propose(opinion, opinions.read(opinion).revision()));
        assertRefused(
                DemoPeople.MAUBERT,
                () -> {
                    fresh.prove(DemoPeople.PASSWORD);
                    sign(opinion);
                },
                "rcp.sign.refused.alone");
        hour.propose(opinion);
        hour.sign(opinion);
    }

    @Test
    void isNotSignedByWhoKeepsOutOfTheCase() {
        ReferralId id = hour.scheduled();
        OpinionId opinion = hour.concluded(id, Hour.favourable());
        hour.propose(opinion);
        sql.sql("insert into conflict_of_interest values (?, ?, ?, utc_timestamp(6))")
                .params(
                        id.value(),
                        hour.person(DemoPeople.MAUBERT).value(),
                        hour.person(DemoPeople.VIDAL).value())
                .update();
        assertRefused(
                DemoPeople.MAUBERT,
                () -> {
                    fresh.prove(DemoPeople.PASSWORD);
                    sign(opinion);
                },
                "rcp.refused.own");
    }

    @Test
    void isSignedByTheChairAlone() {
        OpinionId opinion = hour.concluded(hour.scheduled(), Hour.favourable());
        hour.propose(opinion);
        assertThat(List.of(DemoPeople.VIDAL, DemoPeople.SARRAZIN, DemoPeople.KERBRAT, DemoPeople.AUDITOR))
                .allSatisfy(person -> assertThatThrownBy(() -> signIn.as(person, () -> {
                            fresh.prove(DemoPeople.PASSWORD);
                            opinions.sign(opinion, 0);
                        }))
                        .isInstanceOf(NotFoundException.class));
    }

    static List<Arguments> incomplete() {
        OpinionContent yes = Hour.favourable();
        return List.of(
                Arguments.of(OpinionContent.of(OutcomeCode.FAVOURABLE, " "), "text"),
                Arguments.of(OpinionContent.of(OutcomeCode.UNFAVOURABLE, "non").about("MSC-ScS"), "reason"),
                Arguments.of(OpinionContent.of(OutcomeCode.NO_RECOMMENDATION, "rien"), "reason"),
                Arguments.of(
                        OpinionContent.of(OutcomeCode.FAVOURABLE_WITH_CONDITIONS, "oui si")
                                .about("MSC-ScS"),
                        "conditions"),
                Arguments.of(OpinionContent.of(OutcomeCode.REDISCUSS_AT, "dans six mois"), "date"),
                Arguments.of(OpinionContent.of(OutcomeCode.FAVOURABLE, "oui"), "programme"),
                Arguments.of(yes.rediscussedOn(LocalDate.of(2030, 1, 1)), "unasked"),
                Arguments.of(yes.because("DLCO"), "unasked"),
                Arguments.of(
                        yes.with(List.of(new OpinionAction(ActionKind.DOCUMENT, "Compte rendu", null, null))),
                        "document"),
                Arguments.of(
                        new OpinionContent(yes.outcome(), "", "", yes.text(), "", true, " ", "", null, List.of()),
                        "justification"));
    }

    @ParameterizedTest
    @MethodSource("incomplete")
    void isNotProposedWhileItIsIncomplete(OpinionContent content, String missing) {
        OpinionId opinion = hour.concluded(hour.scheduled(), Hour.favourable());
        signIn.as(
                DemoPeople.VIDAL,
                () -> opinions.write(opinion, hour.opinion(opinion).revision(), content));
        assertRefused(
                DemoPeople.VIDAL,
                () -> opinions.propose(opinion, hour.opinion(opinion).revision()),
                "rcp.opinion.refused." + missing);
    }

    @Test
    void isCorrectedByANewVersionAndBothStayReadable() {
        ReferralId id = hour.scheduled();
        OpinionId first = hour.signed(id, Hour.favourable());
        Opinion before = hour.opinion(first);
        OpinionContent other = OpinionContent.of(OutcomeCode.UNFAVOURABLE, "Défavorable")
                .about("MSC-ScS")
                .because("DLCO mal lue");
        OpinionId second = signIn.get(DemoPeople.VIDAL, () -> opinions.correct(first, other));
        assertThat(hour.opinion(first).superseded()).isFalse();
        hour.propose(second);
        hour.sign(second);
        assertThat(hour.opinion(first).superseded()).isTrue();
        assertThat(hour.opinion(first).content()).isEqualTo(before.content());
        assertThat(hour.opinion(first).sha256()).isEqualTo(before.sha256());
        assertThat(hour.opinion(second).version()).isEqualTo(2);
        assertThat(hour.opinion(second).supersedes()).isEqualTo(first);
        assertThat(signIn.get(DemoPeople.KERBRAT, () -> opinions.of(id))).hasSize(2);
        assertRefused(DemoPeople.VIDAL, () -> opinions.correct(first, other), "rcp.correct.refused");
        assertThat(hour.state(id)).isEqualTo(ReferralState.OPINION_ISSUED);
    }

    @Test
    void isToldToBeUnsignedOnEachWorkingDayUntilItsDeadlineAndEveryThirdUntilItIsSigned() {
        OpinionId opinion = hour.concluded(hour.scheduled(), Hour.favourable());
        LocalDate secondDelay = new WorkingDays().after(FrenchTime.today(clock), 6);
        while (FrenchTime.today(clock).isBefore(secondDelay)) {
            clock.set(clock.instant().plus(Duration.ofDays(1)));
            obligationClock.follow();
            obligationClock.follow();
        }
        assertThat(events.stream(OpinionToSign.class)
                        .filter(told -> told.opinionId().equals(opinion))
                        .map(OpinionToSign::reminder))
                .containsExactly(1, 2, 3, 4);
        assertThat(signIn.get(DemoPeople.MAUBERT, opinions::unsigned)).anySatisfy(unsigned -> {
            assertThat(unsigned.id()).isEqualTo(opinion);
            assertThat(unsigned.overdue()).isTrue();
        });
    }

    @Test
    void countsAYesWhereTheCriteriaSayNo() {
        OpinionId opinion = hour.signed(hour.scheduled(), Hour.favourable().about("MSC-LES"));
        assertThat(hour.opinion(opinion).divergent()).isTrue();
        List<Divergence> counted = signIn.get(DemoPeople.MAUBERT, opinions::divergences);
        assertThat(counted)
                .anySatisfy(divergence -> assertThat(divergence.programme()).isEqualTo("MSC-LES"));
    }

    @Test
    void saysNothingOfThoseInTheRoomWhileNobodysPresenceIsNoted() {
        ReferralId id = hour.scheduled();
        hour.started(id);
        OpinionDraft draft = signIn.get(DemoPeople.VIDAL, () -> {
            live.open(hour.item(id));
            return opinions.begin(hour.item(id));
        });
        assertThat(draft.text()).contains("La RCP, réunie le ").doesNotContain("0\u00a0médecin");
        assertThat(draft.fromCase()).isNotEmpty().allSatisfy(part -> assertThat(draft.text())
                .contains(part));
    }

    @Test
    void beginsHalfWrittenFromTheCaseWithoutAName() {
        ReferralId id = hour.scheduled();
        hour.running(id, 3);
        OpinionDraft draft = signIn.get(DemoPeople.VIDAL, () -> opinions.begin(hour.item(id)));
        assertThat(draft.text())
                .contains("3\u00a0médecins de 3\u00a0spécialités")
                .contains("Kerbrat")
                .doesNotContain(SubmittedCases.FAMILY_NAME, SubmittedCases.GIVEN_NAME);
        assertThat(draft.text()).containsPattern("(?m)^MSC-ScS\\h:");
        assertThat(HalfWritten.withoutVerdicts(
                        draft.text() + AS_ONCE_WRITTEN + "MSC-ScS : critères réunis. À discuter."))
                .as("a search finds what people wrote")
                .contains("Kerbrat", "À discuter")
                .doesNotContain("AHSCT-SSc", "il manque", "critères non réunis")
                .endsWith("MSC-ScS : critères réunis. À discuter.");
        assertThat(draft.fromCase()).isNotEmpty().allSatisfy(part -> assertThat(draft.text())
                .contains(part));
    }

    private void sign(OpinionId opinion) {
        opinions.sign(opinion, opinions.read(opinion).revision());
    }

    private void assertRefused(String person, Runnable work, String key) {
        assertThatThrownBy(() -> signIn.as(person, work))
                .asInstanceOf(type(RefusedException.class))
                .extracting(RefusedException::messageKey)
                .isEqualTo(key);
    }
}
