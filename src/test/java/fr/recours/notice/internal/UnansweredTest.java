package fr.recours.notice.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.recours.referral.InformationAsked;
import fr.recours.referral.InformationOrder;
import fr.recours.referral.ItemOrder;
import fr.recours.referral.ReferralAction;
import fr.recours.referral.ReferralDesk;
import fr.recours.referral.ReferralHistory;
import fr.recours.referral.ReferralId;
import fr.recours.referral.ReferralStatus;
import fr.recours.shared.FrenchTime;
import fr.recours.shared.RefusedException;
import fr.recours.support.DemoPeople;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A request nobody answers can be closed once three reminders reached the referrer and thirty days passed, and comes back. */
class UnansweredTest extends NoticeJourney {

    @Autowired
    private ReferralDesk desk;

    @Autowired
    private ReferralHistory history;

    @Autowired
    private Clock clock;

    private ReferralId asked() {
        ReferralId id = cases.submit(DemoPeople.KERBRAT);
        InformationOrder order = new InformationOrder(
                List.of(ItemOrder.element("mrss")), FrenchTime.today(clock).plusDays(14));
        signIn.as(DemoPeople.VIDAL, () -> {
            desk.assign(id, history.status(id).revision(), people.current().id());
            desk.ask(id, history.status(id).revision(), order);
        });
        return id;
    }

    private void remind(ReferralId id, int number) {
        UUID request = sql.sql("select id from information_request where referral_id = ?")
                .param(id.value())
                .query(UUID.class)
                .single();
        InformationAsked reminder = signIn.get(
                DemoPeople.VIDAL,
                () -> new InformationAsked(
                        id,
                        request,
                        number,
                        referrals.contact(id),
                        referrals.row(id).centreId(),
                        FrenchTime.today(clock).plusDays(14),
                        1));
        transaction.executeWithoutResult(status -> events.publishEvent(reminder));
        awaitSent(reference(id));
    }

    /** As if it had been asked that many days ago in Paris, where a day between two changes of hour may last 23 or 25. */
    private void daysPassed(ReferralId id, int days) {
        LocalDateTime then = FrenchTime.today(clock)
                .minusDays(days)
                .atTime(LocalTime.NOON)
                .atZone(FrenchTime.ZONE)
                .withZoneSameInstant(ZoneOffset.UTC)
                .toLocalDateTime();
        sql.sql("update information_request set asked_at = ? where referral_id = ?")
                .params(then, id.value())
                .update();
    }

    private ReferralStatus status(ReferralId id) {
        return signIn.get(DemoPeople.VIDAL, () -> history.status(id));
    }

    private void refused(ReferralId id) {
        assertThat(status(id).allowed()).doesNotContain(ReferralAction.CLOSE_UNANSWERED);
        signIn.as(DemoPeople.VIDAL, () -> assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> desk.closeUnanswered(id, history.status(id).revision()))
                .withMessage("referral.guard.REMINDED_IN_VAIN"));
    }

    @Test
    void itIsClosedAfterThreeDeliveredRemindersAndThirtyDaysOnlyAndCanBeReopened() {
        ReferralId id = asked();
        daysPassed(id, 31);
        remind(id, 1);
        remind(id, 2);
        refused(id);
        remind(id, 3);
        daysPassed(id, 29);
        refused(id);
        daysPassed(id, 30);
        assertThat(status(id).allowed()).contains(ReferralAction.CLOSE_UNANSWERED);
        signIn.as(
                DemoPeople.VIDAL,
                () -> desk.closeUnanswered(id, history.status(id).revision()));

        LocalDate until = status(id).reopenableUntil();
        assertThat(until).isEqualTo(FrenchTime.today(clock).plusMonths(6));
        signIn.as(DemoPeople.KERBRAT, () -> {
            assertThat(history.status(id).allowed()).contains(ReferralAction.REOPEN);
            desk.reopen(id, history.status(id).revision());
        });
        assertThat(status(id).state().name()).isEqualTo("TRIAGE");
        assertThat(status(id).dueOn()).isNotNull();
        assertThat(status(id).reopenableUntil()).isNull();
    }

    @Test
    void afterSixMonthsItStaysClosed() {
        ReferralId id = asked();
        for (int number = 1; number <= 3; number++) {
            remind(id, number);
        }
        daysPassed(id, 30);
        signIn.as(
                DemoPeople.VIDAL,
                () -> desk.closeUnanswered(id, history.status(id).revision()));
        sql.sql("update referral set reopenable_until = ? where id = ?")
                .params(FrenchTime.today(clock).minusDays(1), id.value())
                .update();
        signIn.as(DemoPeople.KERBRAT, () -> {
            assertThat(history.status(id).allowed()).doesNotContain(ReferralAction.REOPEN);
            assertThatExceptionOfType(RefusedException.class)
                    .isThrownBy(() -> desk.reopen(id, history.status(id).revision()))
                    .withMessage("referral.guard.REOPENABLE");
        });
    }

    @Test
    void aReminderThatNeverArrivedDoesNotCount() {
        ReferralId id = asked();
        for (int number = 1; number <= 3; number++) {
            remind(id, number);
        }
        daysPassed(id, 40);
        sql.sql(
                        "update notice set state = 'FAILED' where channel = 'MAIL' and reference = ? and template = 'INFORMATION_REMINDER'"
                                + " and recipient_id = ? order by queued_at limit 1")
                .params(reference(id), signIn.get(DemoPeople.KERBRAT, () -> people.current()
                        .id()
                        .value()))
                .update();
        refused(id);
    }
}
