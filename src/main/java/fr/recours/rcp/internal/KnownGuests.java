package fr.recours.rcp.internal;

import fr.recours.access.People;
import fr.recours.access.Person;
import fr.recours.referral.ReferralContact;
import fr.recours.referral.ReferralId;
import fr.recours.referral.Referrals;
import fr.recours.shared.PersonId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who may come to a meeting with an account and is no member: the referrers of its cases, and the experts asked for one. */
@Component
class KnownGuests {

    private final AgendaItemRepository items;
    private final AttendeeStore attendees;
    private final CasePeople casePeople;
    private final Referrals referrals;
    private final People people;

    KnownGuests(
            AgendaItemRepository items,
            AttendeeStore attendees,
            CasePeople casePeople,
            Referrals referrals,
            People people) {
        this.items = items;
        this.attendees = attendees;
        this.casePeople = casePeople;
        this.referrals = referrals;
        this.people = people;
    }

    /** Those not noted there yet, in order of name. */
    List<Person> of(UUID meeting) {
        Set<PersonId> awaited = new HashSet<>();
        items.onAgenda(meeting).forEach(item -> awaited(item.referralId()).forEach(awaited::add));
        attendees.of(meeting).stream()
                .filter(attendee -> attendee.personId() != null)
                .forEach(attendee -> awaited.remove(new PersonId(attendee.personId())));
        return people.active(awaited);
    }

    private Stream<PersonId> awaited(UUID referral) {
        ReferralId id = new ReferralId(referral);
        return Stream.concat(
                referrals.contacts(List.of(id)).values().stream().map(ReferralContact::referrer),
                casePeople.invited(referral).keySet().stream().map(PersonId::new));
    }
}
