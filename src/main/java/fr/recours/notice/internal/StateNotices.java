package fr.recours.notice.internal;

import fr.recours.access.People;
import fr.recours.access.Person;
import fr.recours.access.Role;
import fr.recours.notice.NoticeTemplate;
import fr.recours.rcp.Meetings;
import fr.recours.referral.InformationAsked;
import fr.recours.referral.MessageWritten;
import fr.recours.referral.ReferralStateChanged;
import fr.recours.referral.WithdrawalAsked;
import fr.recours.shared.PersonId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who is told when a case changes its state, when something is asked, and when somebody writes; in that transaction. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class StateNotices {

    private final Meetings meetings;
    private final People people;
    private final Outbox outbox;

    StateNotices(Meetings meetings, People people, Outbox outbox) {
        this.meetings = meetings;
        this.people = people;
        this.outbox = outbox;
    }

    /** N4 to N7 and N9. The others of portal.md §5 belong to what is not there yet. */
    @EventListener
    void on(ReferralStateChanged changed) {
        switch (changed.action()) {
            case RESUME -> tell(changed, NoticeTemplate.INFORMATION_COMPLETE, coordination(changed.triageOwner()));
            case LIST -> listed(changed);
            case DECLINE -> tell(changed, NoticeTemplate.CASE_ANSWERED, referrer(changed));
            case WITHDRAW ->
                tell(changed, NoticeTemplate.CASE_WITHDRAWN, referrer(changed), coordination(changed.triageOwner()));
            case GRANT_WITHDRAWAL ->
                tell(
                        changed,
                        NoticeTemplate.CASE_WITHDRAWN,
                        referrer(changed),
                        coordination(changed.triageOwner()),
                        people.inRole(Role.CHAIR));
            default -> {}
        }
    }

    private void listed(ReferralStateChanged changed) {
        meetings.placement(changed.referralId())
                .ifPresent(place -> write(
                        key(changed),
                        NoticeTemplate.CASE_LISTED,
                        NoticeFacts.at(
                                changed.contact().reference(),
                                place.meeting().start().toInstant()),
                        referrer(changed)));
    }

    /** N3: to the referrer and those who may prepare the answer. */
    @EventListener
    void on(InformationAsked asked) {
        NoticeFacts facts = NoticeFacts.asked(asked.contact().reference(), asked.dueOn(), asked.open());
        List<Person> delegates = people.inRole(Role.DELEGATE).stream()
                .filter(delegate -> asked.centre().equals(delegate.centreId()))
                .toList();
        List<Person> referrer = List.of(people.require(asked.contact().referrer()));
        boolean first = asked.reminder() == 0;
        NoticeTemplate template = first ? NoticeTemplate.INFORMATION_REQUESTED : NoticeTemplate.INFORMATION_REMINDER;
        write(askedKey(asked.request()) + asked.reminder(), template, facts, referrer, delegates);
    }

    /** What the keys of all messages on a request begin with. */
    static String askedKey(UUID request) {
        return "asked:" + request + ":";
    }

    /** N9. */
    @EventListener
    void on(WithdrawalAsked asked) {
        write(
                "withdrawal:" + asked.referralId() + ":" + asked.revision(),
                asked.refused() ? NoticeTemplate.WITHDRAWAL_REFUSED : NoticeTemplate.WITHDRAWAL_ASKED,
                NoticeFacts.of(asked.contact().reference()),
                asked.refused()
                        ? List.of(people.require(asked.contact().referrer()))
                        : coordination(asked.triageOwner()));
    }

    @EventListener
    void on(MessageWritten written) {
        write(
                "message:" + written.message(),
                NoticeTemplate.MESSAGE_WRITTEN,
                NoticeFacts.of(written.contact().reference()),
                written.writer() == Role.COORDINATOR
                        ? List.of(people.require(written.contact().referrer()))
                        : coordination(written.triageOwner()));
    }

    @SafeVarargs
    private void tell(ReferralStateChanged changed, NoticeTemplate template, List<Person>... recipients) {
        write(key(changed), template, NoticeFacts.of(changed.contact().reference()), recipients);
    }

    @SafeVarargs
    private void write(String key, NoticeTemplate template, NoticeFacts facts, List<Person>... recipients) {
        Stream.of(recipients)
                .flatMap(List::stream)
                .forEach(person -> outbox.write(new NoticeOrder(key, template, person, facts)));
    }

    private static String key(ReferralStateChanged changed) {
        return "state:" + changed.change();
    }

    private List<Person> referrer(ReferralStateChanged changed) {
        return List.of(people.require(changed.contact().referrer()));
    }

    /** Who answers for the case; all of the coordination while nobody does. */
    private List<Person> coordination(@Nullable PersonId owner) {
        List<Person> all = people.inRole(Role.COORDINATOR);
        List<Person> named =
                all.stream().filter(person -> person.id().equals(owner)).toList();
        return named.isEmpty() ? all : named;
    }
}
