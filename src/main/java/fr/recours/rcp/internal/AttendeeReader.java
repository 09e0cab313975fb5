package fr.recours.rcp.internal;

import fr.recours.access.People;
import fr.recours.rcp.Attendee;
import fr.recours.rcp.AttendeeId;
import fr.recours.shared.PersonId;
import fr.recours.shared.SealedTexts;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Names those at a meeting: members as their account does, guests as they were written down. */
@Component
class AttendeeReader {

    static final String NAME = "guest";

    private final AttendeeStore attendees;
    private final People people;
    private final SealedTexts texts;

    AttendeeReader(AttendeeStore attendees, People people, SealedTexts texts) {
        this.attendees = attendees;
        this.people = people;
        this.texts = texts;
    }

    /** Members first, each in order of name. */
    List<Attendee> of(UUID meeting) {
        return attendees.of(meeting).stream()
                .map(this::attendee)
                .sorted(Comparator.comparing((Attendee attendee) -> attendee.person() == null)
                        .thenComparing(Attendee::name))
                .toList();
    }

    private Attendee attendee(AttendeeEntity kept) {
        UUID person = kept.personId();
        byte[] name = kept.name();
        return new Attendee(
                new AttendeeId(kept.id()),
                person == null ? null : new PersonId(person),
                person != null
                        ? people.require(new PersonId(person)).displayName()
                        : name == null ? "" : texts.open(kept.id(), NAME, name),
                kept.specialty(),
                kept.physician(),
                kept.presence());
    }
}
