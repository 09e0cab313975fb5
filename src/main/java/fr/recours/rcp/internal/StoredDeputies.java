package fr.recours.rcp.internal;

import fr.recours.rcp.DeputyChairs;
import fr.recours.rcp.Member;
import fr.recours.shared.PersonId;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The members marked as deputies. */
@Component
class StoredDeputies implements DeputyChairs {

    private final AttendeeStore members;

    StoredDeputies(AttendeeStore members) {
        this.members = members;
    }

    @Override
    public Set<PersonId> all() {
        return members.members().stream()
                .filter(Member::deputy)
                .map(Member::person)
                .collect(Collectors.toUnmodifiableSet());
    }
}
