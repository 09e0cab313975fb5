package fr.recours.referral.internal;

import fr.recours.access.Person;
import fr.recours.referral.PublishedAgendas;
import fr.recours.referral.ReferralId;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Turns a person into what they may know of. A new role does not compile until it has its place here. */
@Component
class Visibilities {

    private final ObjectProvider<PublishedAgendas> agendas;
    private final ExceptionalStore exceptional;
    private final Clock clock;

    Visibilities(ObjectProvider<PublishedAgendas> agendas, ExceptionalStore exceptional, Clock clock) {
        this.agendas = agendas;
        this.exceptional = exceptional;
        this.clock = clock;
    }

    Visibility of(Person person) {
        return switch (person.role()) {
            case REFERRING_PHYSICIAN, DELEGATE ->
                person.centreId() == null ? new Visibility.Nothing() : new Visibility.OwnCentre(person.centreId());
            case COORDINATOR -> new Visibility.Coordination();
            case CHAIR -> new Visibility.Listed(all(PublishedAgendas::published), true);
            case EXPERT -> new Visibility.Listed(all(agendas -> agendas.toMember(person.id())), false);
            case INVITED_EXPERT -> new Visibility.Listed(all(agendas -> agendas.toGuest(person.id())), false);
            case ADMINISTRATOR -> new Visibility.Exceptional(exceptional.open(person.id(), clock.instant()));
            case TRACKING_DOCTOR, AUDITOR -> new Visibility.Nothing();
        };
    }

    private Set<UUID> all(Function<PublishedAgendas, Set<ReferralId>> readable) {
        return agendas.stream()
                .flatMap(module -> readable.apply(module).stream())
                .map(ReferralId::value)
                .collect(Collectors.toUnmodifiableSet());
    }
}
