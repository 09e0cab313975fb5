package fr.recours.rcp.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import fr.recours.matching.Observation;
import fr.recours.matching.PartialDate;
import fr.recours.matching.Value;
import fr.recours.rcp.Inclusion;
import fr.recours.rcp.Obligation;
import fr.recours.rcp.ObligationKind;
import fr.recours.rcp.ObligationState;
import fr.recours.rcp.Obligations;
import fr.recours.rcp.OpinionContent;
import fr.recours.rcp.OutcomeCode;
import fr.recours.referral.AnsweredFacts;
import fr.recours.referral.ReferralHistory;
import fr.recours.referral.ReferralId;
import fr.recours.referral.ReferralState;
import fr.recours.referral.Referrals;
import fr.recours.referral.SubmissionRefusedException;
import fr.recours.shared.NotFoundException;
import fr.recours.shared.RefusedException;
import fr.recours.support.DemoPeople;
import fr.recours.support.MovableClock;
import fr.recours.support.SignIn;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A case to be discussed again: asked for, told, or decided about without news; it cannot vanish. */
@HourTest
class ReviewTest {

    private static final String CHANGE = "Aggravation cutanée";

    @Autowired
    private Hour hour;

    @Autowired
    private SignIn signIn;

    @Autowired
    private Obligations obligations;

    @Autowired
    private ObligationClock obligationClock;

    @Autowired
    private Referrals referrals;

    @Autowired
    private ReferralHistory history;

    @Autowired
    private AgendaFacts facts;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcClient sql;

    @Test
    void whatTheReferrerTellsMakesAVersionAndListsTheCaseByItself() {
        ReferralId id = hour.scheduled();
        LocalDate again = rediscussed(id);
        assertRefused(() -> tell(id, List.of(), CHANGE), "rcp.tell.refused");
        asked(again, 30);

        tell(id, List.of(mrss("31", again.minusDays(33))), CHANGE);

        assertThat(facts.told("CASE_LISTED", id.value()))
                .contains(DemoPeople.KERBRAT + " " + hour.meeting(id).id());
        assertThat(hour.state(id)).isEqualTo(ReferralState.SCHEDULED);
        assertThat(hour.meeting(id).start().toLocalDate())
                .isAfterOrEqualTo(again)
                .isBefore(again.plusDays(40));
        assertThat(review(id).state()).isEqualTo(ObligationState.MET);
        assertThat(signIn.get(DemoPeople.VIDAL, () -> referrals.read(id)).version())
                .isEqualTo(2);
        assertThat(signIn.get(DemoPeople.VIDAL, () -> history.difference(id, 1, 2))
                        .facts())
                .extracting(change -> change.key())
                .containsExactly("mrss");
    }

    @Test
    void theReferrerIsToldWhereTheCoordinationListsTheCaseAgain() {
        ReferralId id = hour.scheduled();
        LocalDate again = rediscussed(id);

        coordinator(() -> obligations.rediscuss(id, hour.revision(id), again, CHANGE));

        assertThat(facts.told("CASE_LISTED", id.value()))
                .contains(DemoPeople.KERBRAT + " " + hour.meeting(id).id());
    }

    @Test
    void nothingIsKeptOfWhatCannotBeTakenOrIsNotSaid() {
        ReferralId id = hour.scheduled();
        LocalDate again = rediscussed(id);
        asked(again, 30);

        assertThatThrownBy(() -> tell(id, List.of(mrss("99", again.minusDays(33))), CHANGE))
                .isInstanceOf(SubmissionRefusedException.class);
        assertRefused(() -> tell(id, List.of(mrss("31", again.minusDays(33))), " "), "referral.guard.CHANGE_TOLD");

        assertThat(hour.state(id)).isEqualTo(ReferralState.FOLLOW_UP);
        assertThat(signIn.get(DemoPeople.VIDAL, () -> referrals.read(id)).version())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {DemoPeople.ZEROUAL, DemoPeople.CHASTAING, DemoPeople.VIDAL, DemoPeople.MAUBERT})
    void onlyTheReferringPhysicianTells(String person) {
        ReferralId id = hour.scheduled();
        LocalDate again = rediscussed(id);
        asked(again, 30);

        assertThatThrownBy(() -> signIn.as(person, () -> obligations.tell(id, 0, List.of(), CHANGE)))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void aReviewIsDecidedByTheCutOffOfItsMeetingAndPutOffOnceWithAReason() {
        ReferralId id = hour.scheduled();
        LocalDate again = rediscussed(id);
        Obligation owed = review(id);
        assertThat(owed.decideBy()).isNotNull().isBetween(again.minusDays(14), again.plusDays(40));
        asked(again, 30);
        assertRefused(() -> coordinator(() -> obligations.postpone(owed.id(), " ")), "rcp.postpone.refused");

        coordinator(() -> obligations.postpone(owed.id(), "Hospitalisée"));

        Obligation later = review(id);
        assertThat(later.postponed()).isTrue();
        assertThat(later.dueOn()).isAfter(again.plusDays(20)).isBefore(again.plusDays(75));
        assertThat(later.state()).isEqualTo(ObligationState.UPCOMING);
        asked(later.dueOn(), 30);
        assertThat(review(id).state()).isEqualTo(ObligationState.DUE);
        clock.setParis(later.dueOn().plusDays(1).atTime(8, 0));
        obligationClock.follow();
        assertThat(review(id).state()).isEqualTo(ObligationState.OVERDUE);
        assertRefused(() -> coordinator(() -> obligations.postpone(owed.id(), "encore")), "rcp.postpone.refused");
    }

    @Test
    void aCaseNobodyAnswersForIsClosedWithEverythingItOwes() {
        ReferralId id = hour.scheduled();
        LocalDate again = rediscussed(id);
        assertRefused(
                () -> coordinator(() -> obligations.lose(id, hour.revision(id), "sans réponse")), "rcp.lose.refused");
        asked(again, 30);
        assertRefused(() -> coordinator(() -> obligations.lose(id, hour.revision(id), " ")), "rcp.lose.refused");

        LocalDate decideBy = Objects.requireNonNull(review(id).decideBy());
        clock.setParis(decideBy.minusDays(8).atTime(23, 59));
        assertThat(review(id).losable()).isFalse();
        assertRefused(
                () -> coordinator(() -> obligations.lose(id, hour.revision(id), "sans réponse")),
                "rcp.lose.refused.early");
        clock.setParis(decideBy.minusDays(7).atTime(0, 1));
        assertThat(review(id).losable()).isTrue();
        coordinator(() -> obligations.include(id, new Inclusion("MSC-ScS", "", decideBy)));
        assertRefused(
                () -> coordinator(() -> obligations.lose(id, hour.revision(id), "sans réponse")),
                "rcp.lose.refused.visits");
        signIn.get(DemoPeople.VIDAL, () -> obligations.of(id)).stream()
                .filter(one -> one.kind() == ObligationKind.VISIT_DUE)
                .forEach(one -> coordinator(() -> obligations.cancel(one.id(), "Sorti du protocole")));

        coordinator(() -> obligations.lose(id, hour.revision(id), "Trois appels sans réponse"));

        assertThat(hour.state(id)).isEqualTo(ReferralState.CLOSED);
        assertThat(signIn.get(DemoPeople.VIDAL, () -> obligations.of(id)))
                .noneMatch(one -> one.state().isOpen());
    }

    @Test
    void fromTheCutOffOnTheCoordinationIsToldOnceToDecideAboutWhatNobodyTold() {
        ReferralId id = hour.scheduled();
        rediscussed(id);
        LocalDate decideBy = decideBy(id);

        follow(decideBy.minusDays(1));
        assertThat(toldToDecide(id)).isEmpty();
        follow(decideBy);
        follow(decideBy.plusDays(1));
        assertThat(toldToDecide(id)).containsExactly(DemoPeople.VIDAL + " " + decideBy);

        coordinator(() -> obligations.postpone(review(id).id(), "Hospitalisée"));
        LocalDate later = decideBy(id);
        follow(later);
        assertThat(toldToDecide(id))
                .containsExactlyInAnyOrder(DemoPeople.VIDAL + " " + decideBy, DemoPeople.VIDAL + " " + later);
    }

    @Test
    void whatWasToldInTimeIsNotToBeDecided() {
        ReferralId id = hour.scheduled();
        LocalDate again = rediscussed(id);
        LocalDate decideBy = decideBy(id);
        asked(again, 30);
        tell(id, List.of(), CHANGE);

        follow(decideBy);

        assertThat(toldToDecide(id)).isEmpty();
    }

    private LocalDate decideBy(ReferralId id) {
        return Objects.requireNonNull(review(id).decideBy());
    }

    private void follow(LocalDate day) {
        clock.setParis(day.atTime(7, 30));
        obligationClock.follow();
    }

    private List<String> toldToDecide(ReferralId id) {
        return sql.sql("select concat(address, ' ', deadline) from notice where channel = 'PORTAL'"
                        + " and template = 'REVIEW_TO_DECIDE' and subject_id = ?")
                .param(id.value())
                .query(String.class)
                .list();
    }

    @Test
    void theLateAreCountedForTheirOwnCentreAlone() {
        ReferralId id = hour.scheduled();
        hour.signed(id, Hour.favourable());
        int mine = late(DemoPeople.KERBRAT);
        int others = late(DemoPeople.ZEROUAL);
        int all = late(DemoPeople.VIDAL);
        LocalDate due = signIn.get(DemoPeople.VIDAL, () -> obligations.of(id))
                .getFirst()
                .dueOn();

        clock.setParis(due.atTime(23, 59));
        int onTheDay = late(DemoPeople.KERBRAT);
        clock.setParis(due.plusDays(1).atTime(0, 1));

        assertThat(onTheDay).isGreaterThanOrEqualTo(mine);
        assertThat(late(DemoPeople.KERBRAT)).isGreaterThan(onTheDay);
        assertThat(late(DemoPeople.ZEROUAL)).isEqualTo(others);
        assertThat(late(DemoPeople.VIDAL)).isGreaterThan(all);
    }

    private int late(String person) {
        return signIn.get(person, obligations::late);
    }

    private void tell(ReferralId id, List<AnsweredFacts> measures, String change) {
        signIn.as(DemoPeople.KERBRAT, () -> obligations.tell(id, hour.revision(id), measures, change));
    }

    private static AnsweredFacts mrss(String points, LocalDate day) {
        return new AnsweredFacts.Datum(new Observation("mrss", Value.of(points), PartialDate.of(day)));
    }

    /** So many days before the review, which the referrer was asked about by then. */
    private void asked(LocalDate again, int days) {
        clock.setParis(again.minusDays(days).atTime(8, 0));
        obligationClock.follow();
    }

    private Obligation review(ReferralId id) {
        return signIn.get(DemoPeople.VIDAL, () -> obligations.of(id)).stream()
                .filter(one -> one.kind() == ObligationKind.REDISCUSS_AT)
                .findFirst()
                .orElseThrow();
    }

    private LocalDate rediscussed(ReferralId id) {
        LocalDate again = hour.meeting(id).start().toLocalDate().plusMonths(6);
        hour.signed(
                id,
                OpinionContent.of(OutcomeCode.REDISCUSS_AT, "À réévaluer dans six mois.")
                        .rediscussedOn(again));
        return again;
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
