package fr.recours.referral.internal;

import fr.recours.access.Person;
import fr.recours.audit.AuditAction;
import fr.recours.programme.Programmes;
import fr.recours.referral.InformationAsked;
import fr.recours.referral.InformationOrder;
import fr.recours.referral.ItemOrder;
import fr.recours.referral.ReferralAction;
import fr.recours.referral.ReferralContact;
import fr.recours.referral.ReferralData;
import fr.recours.referral.ReferralId;
import fr.recours.referral.RequestedItem;
import fr.recours.referral.RequestedItemId;
import fr.recours.shared.CentreId;
import fr.recours.shared.FrenchTime;
import fr.recours.shared.PersonId;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The coordination asks the referrer, and may do without. */
@Component
class Asking {

    private final Gate gate;
    private final Lifecycle lifecycle;
    private final RequestStore requests;
    private final TextVault vault;
    private final Programmes programmes;
    private final Trail trail;
    private final ReferralProperties properties;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Asking(
            Gate gate,
            Lifecycle lifecycle,
            RequestStore requests,
            TextVault vault,
            Programmes programmes,
            Trail trail,
            ReferralProperties properties,
            ApplicationEventPublisher events,
            Clock clock) {
        this.gate = gate;
        this.lifecycle = lifecycle;
        this.requests = requests;
        this.vault = vault;
        this.programmes = programmes;
        this.trail = trail;
        this.properties = properties;
        this.events = events;
        this.clock = clock;
    }

    void ask(ReferralId id, long revision, InformationOrder order) {
        Person person = gate.person();
        Referral referral = gate.lock(person, id, revision);
        LocalDate due = order.dueOn();
        Evidence evidence = Evidence.when(isTyped(order), Guard.TYPED_REQUEST);
        lifecycle.move(person, referral, ReferralAction.ASK, due == null ? evidence : evidence.until(due));
        if (due != null) {
            Request request = keep(order, due, referral, person);
            events.publishEvent(new InformationAsked(
                    id,
                    request.id(),
                    0,
                    new ReferralContact(referral.reference(), new PersonId(referral.referrerId())),
                    new CentreId(referral.centreId()),
                    due,
                    order.items().size()));
        }
    }

    private Request keep(InformationOrder order, LocalDate due, Referral referral, Person person) {
        Request request =
                new Request(UUID.randomUUID(), referral.id(), due, person.id().value(), clock.instant());
        requests.add(request);
        int position = 0;
        for (ItemOrder item : order.items()) {
            UUID itemId = UUID.randomUUID();
            requests.add(new Item(
                    itemId,
                    request.id(),
                    position++,
                    item.kind(),
                    item.element(),
                    vault.seal(itemId, Requests.SUBJECT, item.words().strip())));
        }
        return request;
    }

    private boolean isTyped(InformationOrder order) {
        LocalDate today = FrenchTime.today(clock);
        LocalDate due = order.dueOn();
        return !order.items().isEmpty()
                && order.items().stream().allMatch(this::isWellFormed)
                && due != null
                && due.isAfter(today)
                && !due.isAfter(furthestAnswerDay());
    }

    private boolean isWellFormed(ItemOrder item) {
        return switch (item.kind()) {
            case ELEMENT -> isAskable(item.element());
            case COURSES, DONORS -> item.element() == null;
            case DOCUMENT, QUESTION -> item.element() == null && !item.words().isBlank();
        };
    }

    private boolean isAskable(@Nullable String key) {
        return key != null
                && programmes
                        .dictionary()
                        .find(key)
                        .filter(ReferralData::askable)
                        .isPresent();
    }

    LocalDate furthestAnswerDay() {
        gate.person();
        return FrenchTime.today(clock).plusDays(properties.longestRequestDays());
    }

    void waive(ReferralId id, long revision, Set<RequestedItemId> items, String reason) {
        Person person = gate.person();
        Referral referral = gate.lock(person, id, revision);
        lifecycle.check(person, referral, ReferralAction.WAIVE, Guard.REASON_GIVEN, !reason.isBlank());
        Request request = requests.latest(id.value()).orElseThrow();
        List<Item> all = requests.items(request.id());
        Instant now = clock.instant();
        all.stream()
                .filter(Item::isOpen)
                .filter(item -> items.contains(new RequestedItemId(item.id())))
                .forEach(item -> item.settle(
                        RequestedItem.State.WAIVED,
                        vault.seal(item.id(), Requests.SETTLEMENT, reason.strip()),
                        person.id().value(),
                        now));
        referral.touch(person, now);
        trail.record(person, AuditAction.CASE_CHANGED, referral.id(), "WAIVE");
        resumeWhenSettled(person, referral, request, all, reason);
    }

    /** T4 follows of itself. */
    void resumeWhenSettled(Person person, Referral referral, Request request, List<Item> items, String reason) {
        boolean settled = items.stream().noneMatch(Item::isOpen);
        if (settled) {
            request.close(clock.instant());
            lifecycle.move(
                    person,
                    referral,
                    ReferralAction.RESUME,
                    Evidence.of(Guard.ALL_SETTLED).because(reason));
        }
    }
}
