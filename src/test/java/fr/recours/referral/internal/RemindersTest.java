package fr.recours.referral.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import fr.recours.referral.DraftWaiting;
import fr.recours.referral.InformationAsked;
import fr.recours.shared.FrenchTime;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The days on which referrers are reminded, by a clock that is moved from morning to morning. */
class RemindersTest {

    /** Where the proposal to discard a draft is kept among its reminders. */
    private static final int OVERDUE = 99;

    private static final LocalTime MORNING = LocalTime.of(8, 0);

    private final RequestStore requests = mock();
    private final ReferralStore referrals = mock();
    private final MovedClock clock = new MovedClock();
    private final Map<Integer, LocalDate> firstTold = new TreeMap<>();
    private final List<Boolean> toldAsNobodys = new ArrayList<>();
    private final Reminders reminders = new Reminders(
            requests,
            referrals,
            new ReferralProperties(5, 3, 10, 180, List.of(5, 10), 2, 3, 30, 7, 6, List.of(14), 90, 7),
            this::heard,
            clock);

    private void heard(Object event) {
        int reminder =
                switch (event) {
                    case InformationAsked asked -> asked.reminder();
                    case DraftWaiting waiting -> {
                        toldAsNobodys.add(waiting.nobodys());
                        yield waiting.overdue() ? OVERDUE : waiting.reminder();
                    }
                    default -> throw new AssertionError(event);
                };
        firstTold.putIfAbsent(reminder, FrenchTime.today(clock));
    }

    /** Over a month's end, a 29 February, both changes of the clocks and a year's end. */
    @ParameterizedTest
    @CsvSource({
        "2026-09-24T09:00:00Z, 2026-10-12, 2026-09-29, 2026-10-04, 2026-10-10",
        "2028-02-22T09:00:00Z, 2028-03-12, 2028-02-27, 2028-03-03, 2028-03-10",
        "2027-02-22T09:00:00Z, 2027-03-12, 2027-02-27, 2027-03-04, 2027-03-10",
        "2026-03-24T09:00:00Z, 2026-04-12, 2026-03-29, 2026-04-03, 2026-04-10",
        "2026-10-20T09:00:00Z, 2026-11-12, 2026-10-25, 2026-10-30, 2026-11-10",
        "2026-12-28T09:00:00Z, 2027-01-15, 2027-01-02, 2027-01-07, 2027-01-13",
        // asked after midnight in Paris, before it in UTC
        "2026-07-31T22:30:00Z, 2026-08-20, 2026-08-06, 2026-08-11, 2026-08-18"
    })
    void aRequestIsRemindedOfAfterFiveAndTenDaysAndTwoDaysBeforeItsDay(
            Instant asked, LocalDate due, LocalDate first, LocalDate second, LocalDate last) {
        Referral referral = referral();
        Request request = new Request(UUID.randomUUID(), referral.id(), due, UUID.randomUUID(), asked);
        when(requests.waiting()).thenReturn(List.of(new RequestStore.Waiting(request, referral, 2)));

        everyMorning(LocalDate.ofInstant(asked, FrenchTime.ZONE), due.plusDays(5));

        assertThat(firstTold).containsExactlyInAnyOrderEntriesOf(Map.of(1, first, 2, second, 3, last));
    }

    @Test
    void aDayOnWhichNothingRanIsMadeUpFor() {
        Referral referral = referral();
        LocalDate due = LocalDate.of(2026, 11, 30);
        Request request = new Request(
                UUID.randomUUID(), referral.id(), due, UUID.randomUUID(), Instant.parse("2026-11-02T09:00:00Z"));
        when(requests.waiting()).thenReturn(List.of(new RequestStore.Waiting(request, referral, 1)));

        everyMorning(LocalDate.of(2026, 11, 9), LocalDate.of(2026, 11, 9));

        assertThat(firstTold).containsExactly(Map.entry(1, LocalDate.of(2026, 11, 9)));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-10-20T09:00:00Z, 2026-11-03, 2027-01-18",
        "2028-02-15T09:00:00Z, 2028-02-29, 2028-05-15",
        "2026-03-15T23:30:00Z, 2026-03-30, 2026-06-14"
    })
    void aDraftIsSpokenOfAfterTwoWeeksAndIsOneToDiscardAfterThreeMonths(
            Instant changed, LocalDate first, LocalDate second) {
        Referral draft = referral();
        when(draft.changedAt()).thenReturn(changed);
        when(referrals.drafts()).thenReturn(List.of(draft));

        everyMorning(LocalDate.ofInstant(changed, FrenchTime.ZONE), second.plusDays(30));

        assertThat(firstTold).containsExactly(Map.entry(1, first), Map.entry(OVERDUE, second));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aDraftNobodyIsNamedForIsToldAsSuch(boolean nobodys) {
        Referral draft = referral();
        when(draft.changedAt()).thenReturn(Instant.parse("2026-10-20T09:00:00Z"));
        when(draft.isNobodys()).thenReturn(nobodys);
        when(referrals.drafts()).thenReturn(List.of(draft));

        everyMorning(LocalDate.of(2026, 11, 3), LocalDate.of(2026, 11, 3));

        assertThat(toldAsNobodys).containsExactly(nobodys);
    }

    private void everyMorning(LocalDate from, LocalDate until) {
        from.datesUntil(until.plusDays(1)).forEach(day -> {
            clock.now = day.atTime(MORNING).atZone(FrenchTime.ZONE).toInstant();
            reminders.tell();
        });
    }

    private static Referral referral() {
        Referral referral = mock();
        when(referral.id()).thenReturn(UUID.randomUUID());
        when(referral.reference()).thenReturn("R-7K4M-QX2");
        when(referral.referrerId()).thenReturn(UUID.randomUUID());
        when(referral.centreId()).thenReturn(UUID.randomUUID());
        return referral;
    }

    private static final class MovedClock extends Clock {

        private Instant now = Instant.EPOCH;

        @Override
        public ZoneId getZone() {
            return ZoneId.of("UTC");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
