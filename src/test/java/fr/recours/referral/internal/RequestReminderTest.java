package fr.recours.referral.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.recours.referral.ReferralId;
import fr.recours.support.DemoPeople;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** When the referrer is reminded of a request, and that it is once. */
class RequestReminderTest extends DeskTest {

    @Autowired
    private Reminders reminders;

    @Test
    void remindersAreCountedByTheDaysThatPassed() {
        Instant now = clock.instant();
        Request request = new Request(
                UUID.randomUUID(),
                UUID.randomUUID(),
                today().plusDays(14),
                id(DemoPeople.VIDAL).value(),
                now);
        assertThat(List.of(0, 4, 5, 9, 10, 11, 12, 13, 40))
                .extracting(days -> reminders.reached(request, today().plusDays(days)))
                .containsExactly(0, 0, 1, 1, 2, 2, 3, 3, 3);
    }

    /** Closing a case unanswered takes three. */
    @Test
    void aShortRequestIsRemindedOfAfterItsDayUntilThereWereThree() {
        Request request = new Request(
                UUID.randomUUID(),
                UUID.randomUUID(),
                today().plusDays(7),
                id(DemoPeople.VIDAL).value(),
                clock.instant());
        assertThat(List.of(4, 5, 7, 13, 14, 20, 21, 90))
                .extracting(days -> reminders.reached(request, today().plusDays(days)))
                .containsExactly(0, 1, 1, 1, 2, 2, 3, 3);
    }

    @Test
    void aReminderThatIsDueIsWrittenOnce() {
        ReferralId id = asked();
        jdbc.sql("update information_request set asked_at = asked_at - interval 6 day where referral_id = ?")
                .param(id.value())
                .update();
        reminders.tell();
        reminders.tell();
        assertThat(jdbc.sql("select count(*) from notice n join referral r on r.reference = n.reference"
                                + " where r.id = ? and n.template = 'INFORMATION_REMINDER' and n.recipient_id = ?"
                                + " and n.channel = 'MAIL'")
                        .params(id.value(), id(DemoPeople.KERBRAT).value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }
}
