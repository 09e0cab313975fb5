package fr.recours.notice.internal;

import fr.recours.access.People;
import fr.recours.access.Person;
import fr.recours.access.Role;
import fr.recours.rcp.DeputyChairs;
import fr.recours.rcp.MeetingTimes;
import fr.recours.referral.PublishedAgendas;
import fr.recours.referral.ReferralContact;
import fr.recours.referral.ReferralId;
import fr.recours.shared.CentreId;
import fr.recours.shared.PersonId;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The people a message goes to, by what they are to a case. */
@Component
class Recipients {

    private final People people;
    private final MeetingTimes meetings;
    private final DeputyChairs deputies;
    private final PublishedAgendas agendas;

    Recipients(People people, MeetingTimes meetings, DeputyChairs deputies, PublishedAgendas agendas) {
        this.people = people;
        this.meetings = meetings;
        this.deputies = deputies;
        this.agendas = agendas;
    }

    Person referrer(ReferralContact contact) {
        return people.require(contact.referrer());
    }

    /** The referrer and those of the centre who may prepare for them. */
    List<Person> centre(ReferralContact contact, CentreId centre) {
        return Stream.concat(
                        Stream.of(referrer(contact)),
                        people.inRole(Role.DELEGATE).stream().filter(delegate -> centre.equals(delegate.centreId())))
                .toList();
    }

    /** Who heads the centre; nobody while none is named. */
    List<Person> head(CentreId centre) {
        return Optional.ofNullable(people.centre(centre).head())
                .map(head -> people.active(List.of(head)))
                .orElse(List.of());
    }

    /** Who answers for the case; all of the coordination while nobody does. */
    List<Person> coordination(@Nullable PersonId owner) {
        List<Person> all = people.inRole(Role.COORDINATOR);
        List<Person> named =
                all.stream().filter(person -> person.id().equals(owner)).toList();
        return named.isEmpty() ? all : named;
    }

    List<Person> coordination() {
        return people.inRole(Role.COORDINATOR);
    }

    /** Those who chair; a deputy holds the same role. */
    List<Person> chairs() {
        return people.inRole(Role.CHAIR);
    }

    /** Who is asked to sign: the chair, once the chair has not a deputy too whose days it is; where nobody else is left, all who hold the role. */
    List<Person> signers(boolean deputiesToo) {
        Set<PersonId> waiting = new HashSet<>(deputies.all());
        if (deputiesToo) {
            waiting.removeAll(deputies.today());
        }
        List<Person> asked =
                chairs().stream().filter(chair -> !waiting.contains(chair.id())).toList();
        return asked.isEmpty() ? chairs() : asked;
    }

    /** Those who belong to the RCP, whatever their role. */
    List<Person> members() {
        return people.active(meetings.members());
    }

    List<Person> auditors() {
        return people.inRole(Role.AUDITOR);
    }

    List<Person> administrators() {
        return people.inRole(Role.ADMINISTRATOR);
    }

    /** The patient's own doctor, once they have an account. */
    List<Person> tracking(String rpps) {
        return people.trackingDoctor(rpps).stream().toList();
    }

    /** Those of them whose account is active: nobody else is told anything. */
    List<Person> active(Collection<PersonId> ids) {
        return people.active(ids);
    }

    /** Whether somebody may read a case, with the name of its patient, today (portal.md §4). */
    boolean mayRead(Person person, ReferralId referral, CentreId centre) {
        return switch (person.role()) {
            case REFERRING_PHYSICIAN, DELEGATE -> centre.equals(person.centreId());
            case COORDINATOR -> true;
            case CHAIR -> agendas.published().contains(referral);
            case EXPERT -> agendas.toMember(person.id()).contains(referral);
            case INVITED_EXPERT, TRACKING_DOCTOR, ADMINISTRATOR, AUDITOR -> false;
        };
    }

    Person require(PersonId id) {
        return people.require(id);
    }
}
