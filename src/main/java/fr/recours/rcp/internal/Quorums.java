package fr.recours.rcp.internal;

import fr.recours.access.People;
import fr.recours.rcp.Attendee;
import fr.recours.rcp.ExpectedQuorum;
import fr.recours.rcp.Member;
import fr.recours.rcp.Presence;
import fr.recours.rcp.Quorum;
import fr.recours.referral.ReferralContacts;
import fr.recours.referral.ReferralHistory;
import fr.recours.referral.ReferralId;
import fr.recours.referral.Specialty;
import fr.recours.referral.TriageDecision;
import fr.recours.shared.PersonId;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Counts who may decide about a case, and who is expected at a meeting. */
@Component
class Quorums {

    private final AttendeeStore attendees;
    private final AttendeeReader reader;
    private final CasePeople casePeople;
    private final ReferralContacts contacts;
    private final ReferralHistory history;
    private final People people;

    Quorums(
            AttendeeStore attendees,
            AttendeeReader reader,
            CasePeople casePeople,
            ReferralContacts contacts,
            ReferralHistory history,
            People people) {
        this.attendees = attendees;
        this.reader = reader;
        this.casePeople = casePeople;
        this.contacts = contacts;
        this.history = history;
        this.people = people;
    }

    Quorum of(AgendaItemEntity item) {
        ReferralId referral = new ReferralId(item.referralId());
        TriageDecision settled = history.triages(List.of(referral)).get(referral);
        return new Quorum(bySpecialty(deciding(item).stream()), settled == null ? Set.of() : settled.specialties());
    }

    /** The physicians there who neither refer the case, even typed as a guest, nor keep out of it. */
    List<Attendee> deciding(AgendaItemEntity item) {
        Set<UUID> keptOut = keptOut(item);
        String referrerName = people.require(referrer(item)).displayName();
        return reader.of(item.meetingId()).stream()
                .filter(attendee -> attendee.presence() == Presence.PRESENT && attendee.physician())
                .filter(attendee -> {
                    PersonId person = attendee.person();
                    return person == null
                            ? !SameName.is(attendee.name(), referrerName)
                            : !keptOut.contains(person.value());
                })
                .toList();
    }

    /** Who decides nothing of the case: the referrer, and who declared a conflict of interest. */
    Set<UUID> keptOut(AgendaItemEntity item) {
        Set<UUID> keptOut = new HashSet<>(casePeople.conflicts(item.referralId()));
        keptOut.add(referrer(item).value());
        return keptOut;
    }

    private PersonId referrer(AgendaItemEntity item) {
        return contacts.of(new ReferralId(item.referralId())).contact().referrer();
    }

    /** Members who are not noted yet are expected. */
    ExpectedQuorum expected(UUID meeting) {
        List<Attendee> noted = reader.of(meeting);
        Set<PersonId> known =
                noted.stream().map(Attendee::person).filter(Objects::nonNull).collect(Collectors.toSet());
        Map<Specialty, Integer> coming = bySpecialty(noted.stream()
                .filter(Attendee::physician)
                .filter(one -> one.presence() == Presence.EXPECTED || one.presence() == Presence.PRESENT));
        attendees.members().stream()
                .filter(member -> member.physician() && !known.contains(member.person()))
                .forEach(member -> count(coming, member.specialty()));
        Map<Specialty, Integer> excused = bySpecialty(noted.stream()
                .filter(Attendee::physician)
                .filter(one -> one.presence() == Presence.EXCUSED || one.presence() == Presence.ABSENT));
        return new ExpectedQuorum(coming, excused);
    }

    /** Specialties of members nobody of which is expected: what a guest alone could have brought is not missed. */
    Set<Specialty> missed(UUID meeting) {
        Set<Specialty> missed = EnumSet.noneOf(Specialty.class);
        attendees.members().stream()
                .filter(Member::physician)
                .map(Member::specialty)
                .filter(Objects::nonNull)
                .forEach(missed::add);
        missed.removeAll(expected(meeting).coming().keySet());
        return missed;
    }

    private static Map<Specialty, Integer> bySpecialty(Stream<Attendee> physicians) {
        Map<Specialty, Integer> counted = new EnumMap<>(Specialty.class);
        physicians.forEach(attendee -> count(counted, attendee.specialty()));
        return counted;
    }

    private static void count(Map<Specialty, Integer> counted, @Nullable Specialty specialty) {
        if (specialty != null) {
            counted.merge(specialty, 1, Integer::sum);
        }
    }
}
