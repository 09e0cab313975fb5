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
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The members marked as deputies, and their days. */
@Component
class StoredDeputies implements DeputyChairs {

    private final AttendeeStore members;
    private final People people;
    private final RcpProperties properties;
    private final Clock clock;

    StoredDeputies(AttendeeStore members, People people, RcpProperties properties, Clock clock) {
        this.members = members;
        this.people = people;
        this.properties = properties;
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

    /** Those whose last day is near, or past with nothing said since; the soonest first. */
    List<Ending> ending() {
        LocalDate today = FrenchTime.today(clock);
        return members.members().stream()
                .flatMap(member -> Optional.ofNullable(member.days())
                        .filter(days -> days.endWithin(properties.deputyReminder(), today))
                        .map(days -> new Ending(member, days.until()))
                        .stream())
                .sorted(Comparator.comparing(Ending::until))
                .toList();
    }

    /** A deputy and their last day. */
    record Ending(Member member, LocalDate until) {}

    private Set<PersonId> those(Predicate<Member> which) {
        return members.members().stream().filter(which).map(Member::person).collect(Collectors.toUnmodifiableSet());
    }
}
