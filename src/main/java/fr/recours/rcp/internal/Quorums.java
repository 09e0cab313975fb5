package fr.recours.rcp.internal;

import fr.recours.rcp.Presence;
import fr.recours.rcp.Quorum;
import fr.recours.referral.ReferralId;
import fr.recours.referral.Referrals;
import fr.recours.referral.Specialty;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Counts who may decide about a case. */
@Component
class Quorums {

    private final AttendeeStore attendees;
    private final CasePeople people;
    private final Referrals referrals;

    Quorums(AttendeeStore attendees, CasePeople people, Referrals referrals) {
        this.attendees = attendees;
        this.people = people;
        this.referrals = referrals;
    }

    Quorum of(AgendaItemEntity item) {
        Set<UUID> conflicts = people.conflicts(item.referralId());
        UUID referrer =
                referrals.contact(new ReferralId(item.referralId())).referrer().value();
        Map<Specialty, Integer> present = new EnumMap<>(Specialty.class);
        for (AttendeeEntity attendee : attendees.of(item.meetingId())) {
            Specialty specialty = attendee.specialty();
            UUID person = attendee.personId();
            boolean keepsOut = person != null && (conflicts.contains(person) || person.equals(referrer));
            if (attendee.presence() == Presence.PRESENT && attendee.physician() && specialty != null && !keepsOut) {
                present.merge(specialty, 1, Integer::sum);
            }
        }
        return new Quorum(present);
    }
}
