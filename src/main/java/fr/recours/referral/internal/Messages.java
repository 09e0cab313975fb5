package fr.recours.referral.internal;

import fr.recours.access.People;
import fr.recours.access.Person;
import fr.recours.audit.AuditAction;
import fr.recours.referral.CaseChanged;
import fr.recours.referral.CaseMessage;
import fr.recours.referral.MessageWritten;
import fr.recours.referral.ReferralAction;
import fr.recours.referral.ReferralContact;
import fr.recours.referral.ReferralId;
import fr.recours.shared.PersonId;
import fr.recours.shared.RefusedException;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Messages between those who work on a case. Writing one changes neither its state nor its revision. */
@Component
class Messages {

    static final String COLUMN = "message";
    private static final int LONGEST = 4_000;

    private final Gate gate;
    private final EntityManager entities;
    private final TextVault vault;
    private final People people;
    private final Trail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Messages(
            Gate gate,
            EntityManager entities,
            TextVault vault,
            People people,
            Trail trail,
            ApplicationEventPublisher events,
            Clock clock) {
        this.gate = gate;
        this.entities = entities;
        this.vault = vault;
        this.people = people;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    void write(ReferralId id, String text) {
        Person person = gate.person();
        Referral referral = gate.find(person, id);
        gate.check(person, referral, ReferralAction.WRITE);
        UUID message = keep(person, referral, text);
        trail.record(person, AuditAction.CASE_CHANGED, referral.id(), "MESSAGE");
        events.publishEvent(new MessageWritten(
                new ReferralId(referral.id()),
                message,
                new ReferralContact(referral.reference(), new PersonId(referral.referrerId())),
                person.role(),
                Optional.ofNullable(referral.triage().owner())
                        .map(PersonId::new)
                        .orElse(null)));
    }

    /** As a message everyone on the case can read again, when what it comes with is told already. */
    UUID keep(Person person, Referral referral, String text) {
        String words = text.strip();
        if (words.isEmpty() || words.length() > LONGEST) {
            throw new RefusedException("referral.message.refused", LONGEST);
        }
        UUID message = UUID.randomUUID();
        entities.persist(
                new Message(message, referral.id(), person, vault.seal(message, COLUMN, words), clock.instant()));
        events.publishEvent(new CaseChanged(new ReferralId(referral.id())));
        return message;
    }

    /** The oldest first. */
    List<CaseMessage> of(UUID referral) {
        return entities
                .createQuery("from Message m where m.referralId = :referral order by m.writtenAt, m.id", Message.class)
                .setParameter("referral", referral)
                .getResultList()
                .stream()
                .map(kept -> new CaseMessage(
                        people.require(new PersonId(kept.author())).displayName(),
                        kept.role(),
                        vault.open(kept.id(), COLUMN, kept.text()),
                        kept.writtenAt()))
                .toList();
    }
}
