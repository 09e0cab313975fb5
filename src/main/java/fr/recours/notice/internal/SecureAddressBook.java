package fr.recours.notice.internal;

import fr.recours.access.People;
import fr.recours.access.Person;
import fr.recours.notice.SecureAddresses;
import fr.recours.shared.PersonId;
import fr.recours.shared.RefusedException;
import jakarta.mail.internet.AddressException;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The address book of secure mail: typed in from the national directory by the coordination. */
@Service
@Transactional
class SecureAddressBook implements SecureAddresses {

    private final EntityManager entities;
    private final People people;
    private final NoticeProperties properties;
    private final Clock clock;

    SecureAddressBook(EntityManager entities, People people, NoticeProperties properties, Clock clock) {
        this.entities = entities;
        this.people = people;
        this.properties = properties;
        this.clock = clock;
    }

    @Override
    public boolean inUse() {
        return properties.secureMail().configured();
    }

    Optional<String> find(PersonId person) {
        return Optional.ofNullable(entities.find(SecureAddress.class, person.value()))
                .map(SecureAddress::address);
    }

    @Override
    public Optional<String> of(PersonId person) {
        SentMessagesAccess.check(people.current());
        return find(person);
    }

    @Override
    public void keep(PersonId person, String address) {
        Person writer = people.current();
        SentMessagesAccess.check(writer);
        try {
            SingleAddress.of(address.strip());
        } catch (AddressException e) {
            throw new RefusedException("notice.refused.address");
        }
        entities.merge(new SecureAddress(
                people.require(person).id().value(),
                address.strip(),
                writer.id().value(),
                clock.instant()));
    }
}
