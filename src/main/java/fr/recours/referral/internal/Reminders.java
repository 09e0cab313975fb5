package fr.recours.referral.internal;

import fr.recours.referral.DraftWaiting;
import fr.recours.referral.InformationAsked;
import fr.recours.referral.ReferralContact;
import fr.recours.referral.ReferralId;
import fr.recours.shared.CentreId;
import fr.recours.shared.FrenchTime;
import fr.recours.shared.PersonId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reminds referrers of what was asked (portal.md §5, N3): some days after the request, once more before its day, and after it
 * as often as closing the case unanswered takes; and of drafts they left (portal.md §3.1).
 */
@Component
class Reminders {

    private final RequestStore requests;
    private final ReferralStore referrals;
    private final ReferralProperties properties;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Reminders(
            RequestStore requests,
            ReferralStore referrals,
            ReferralProperties properties,
            ApplicationEventPublisher events,
            Clock clock) {
        this.requests = requests;
        this.referrals = referrals;
        this.properties = properties;
        this.events = events;
        this.clock = clock;
    }

    /** Tells for each request that waits the last reminder that is due, again at each call: a day missed is made up for. */
    @Transactional
    public void tell() {
        LocalDate today = FrenchTime.today(clock);
        tellDrafts(today);
        for (RequestStore.Waiting waiting : requests.waiting()) {
            Request request = waiting.request();
            Referral referral = waiting.referral();
            int number = reached(request, today);
            if (number > 0) {
                events.publishEvent(new InformationAsked(
                        new ReferralId(referral.id()),
                        request.id(),
                        number,
                        new ReferralContact(referral.reference(), new PersonId(referral.referrerId())),
                        new CentreId(referral.centreId()),
                        request.dueOn(),
                        Math.toIntExact(waiting.open())));
            }
        }
    }

    /** Tells for each draft that waits the last reminder that is due. */
    private void tellDrafts(LocalDate today) {
        for (Referral draft : referrals.drafts()) {
            LocalDate since = LocalDate.ofInstant(draft.changedAt(), FrenchTime.ZONE);
            int number = (int) properties.draftReminderDays().stream()
                    .filter(days -> !since.plusDays(days).isAfter(today))
                    .count();
            boolean overdue = !since.plusDays(properties.draftDiscardDays()).isAfter(today);
            if (number > 0 || overdue) {
                events.publishEvent(new DraftWaiting(
                        new ReferralId(draft.id()),
                        new ReferralContact(draft.reference(), new PersonId(draft.referrerId())),
                        since,
                        number,
                        overdue,
                        draft.isNobodys()));
            }
        }
    }

    /** How many reminders are due by now. */
    int reached(Request request, LocalDate today) {
        LocalDate asked = LocalDate.ofInstant(request.askedAt(), FrenchTime.ZONE);
        List<LocalDate> inTime = Stream.concat(
                        properties.reminderDays().stream().map(asked::plusDays),
                        Stream.of(request.dueOn().minusDays(properties.lastReminderDays())))
                .filter(day -> day.isAfter(asked) && day.isBefore(request.dueOn()))
                .distinct()
                .toList();
        Stream<LocalDate> late = Stream.iterate(
                        request.dueOn().plusDays(properties.repeatDays()), day -> day.plusDays(properties.repeatDays()))
                .limit(Math.max(0, properties.silenceReminders() - inTime.size()));
        return (int) Stream.concat(inTime.stream(), late)
                .filter(day -> !day.isAfter(today))
                .count();
    }
}
