package fr.recours.notice.internal;

import fr.recours.access.People;
import fr.recours.access.Person;
import fr.recours.access.Role;
import fr.recours.referral.ReferralContact;
import fr.recours.shared.CentreId;
import fr.recours.shared.PersonId;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The people a message goes to, by what they are to a case. */
@Component
class Recipients {

    private final People people;

    Recipients(People people) {
        this.people = people;
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

    /** Those expected at every meeting. */
    List<Person> members() {
        return Stream.concat(chairs().stream(), people.inRole(Role.EXPERT).stream())
                .toList();
    }

    List<Person> auditors() {
        return people.inRole(Role.AUDITOR);
    }

    /** The patient's own doctor, once they have an account. */
    List<Person> tracking(String rpps) {
        return rpps.isBlank()
                ? List.of()
                : people.byRpps(rpps).filter(doctor -> doctor.is(Role.TRACKING_DOCTOR)).stream()
                        .toList();
    }

    Person require(PersonId id) {
        return people.require(id);
    }
}
