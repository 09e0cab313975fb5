package fr.recours.rcp.internal;

import fr.recours.access.People;
import fr.recours.access.Person;
import fr.recours.access.Role;
import fr.recours.rcp.DeputyChairs;
import fr.recours.rcp.DeputyDays;
import fr.recours.rcp.Member;
import fr.recours.shared.FrenchTime;
import fr.recours.shared.PersonId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The members marked as deputies, and their days. */
@Component
class StoredDeputies implements DeputyChairs {

    private final AttendeeStore members;
    private final People people;
    private final Clock clock;

    StoredDeputies(AttendeeStore members, People people, Clock clock) {
        this.members = members;
        this.people = people;
        this.clock = clock;
    }

    @Override
    public Set<PersonId> all() {
        return those(Member::deputy);
    }

    @Override
    public Set<PersonId> today() {
        LocalDate today = FrenchTime.today(clock);
        return those(member -> {
            DeputyDays days = member.days();
            return days != null && days.include(today);
        });
    }

    @Override
    public boolean maySign(PersonId person) {
        Set<PersonId> standIns = all();
        return !standIns.contains(person)
                || today().contains(person)
                || people.inRole(Role.CHAIR).stream().map(Person::id).allMatch(standIns::contains);
    }

    private Set<PersonId> those(Predicate<Member> which) {
        return members.members().stream().filter(which).map(Member::person).collect(Collectors.toUnmodifiableSet());
    }
}
