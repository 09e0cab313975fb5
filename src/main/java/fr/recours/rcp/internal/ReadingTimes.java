package fr.recours.rcp.internal;

import fr.recours.access.Person;
import fr.recours.referral.PublishedAgendas;
import fr.recours.referral.ReferralId;
import fr.recours.shared.FrenchTime;
import fr.recours.shared.PersonId;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * From when to when those who decide may read a case (portal.md §4): the chair once its agenda is published; a member from
 * then to thirty days after the opinion, or after the meeting that carried the case over; an expert asked for one case until
 * a week after its meeting. Days are whole days in Paris, the last one included.
 */
@Component
class ReadingTimes implements PublishedAgendas {

    private final AgendaItemRepository items;
    private final MeetingRepository meetings;
    private final CasePeople invitations;
    private final RcpProperties properties;
    private final Clock clock;

    ReadingTimes(
            AgendaItemRepository items,
            MeetingRepository meetings,
            CasePeople invitations,
            RcpProperties properties,
            Clock clock) {
        this.items = items;
        this.meetings = meetings;
        this.invitations = invitations;
        this.properties = properties;
        this.clock = clock;
    }

    @Override
    public Set<ReferralId> published() {
        return ids(items.referralsOnAgendas(PublishedStates.ALL));
    }

    @Override
    public Set<ReferralId> toMember(PersonId member) {
        Set<ReferralId> readable = new HashSet<>(ids(
                items.readableByMembers(PublishedStates.ALL, start(day().minusDays(properties.memberReadingDays())))));
        readable.addAll(toGuest(member));
        return readable;
    }

    @Override
    public Set<ReferralId> toGuest(PersonId expert) {
        return ids(asked(expert));
    }

    /** The cases an expert is asked for, as long as they may be read. */
    Set<UUID> asked(PersonId expert) {
        Set<UUID> asked = invitations.casesOf(expert.value());
        LocalDate since = day().minusDays(properties.guestReadingDays());
        return asked.isEmpty() ? Set.of() : Set.copyOf(items.readableByGuests(asked, start(since), since));
    }

    /** The last day an expert asked for a case reads it; none while it stands on no agenda. */
    Optional<LocalDate> lastDayOfGuests(UUID referral) {
        return items.newestOf(Set.of(referral)).stream()
                .findFirst()
                .flatMap(item -> meetings.findById(item.meetingId()))
                .map(this::lastDayOfGuests);
    }

    LocalDate lastDayOfGuests(MeetingEntity meeting) {
        LocalDate held =
                meeting.written() ? meeting.answerBy() : LocalDate.ofInstant(meeting.startAt(), FrenchTime.ZONE);
        return held.plusDays(properties.guestReadingDays());
    }

    /** What of agendas this person may read now. */
    Set<UUID> readable(Person reader) {
        Set<ReferralId> readable =
                switch (reader.role()) {
                    case COORDINATOR, CHAIR -> published();
                    case EXPERT -> toMember(reader.id());
                    case INVITED_EXPERT -> toGuest(reader.id());
                    case REFERRING_PHYSICIAN, DELEGATE, TRACKING_DOCTOR, ADMINISTRATOR, AUDITOR -> Set.of();
                };
        return readable.stream().map(ReferralId::value).collect(Collectors.toUnmodifiableSet());
    }

    private LocalDate day() {
        return FrenchTime.today(clock);
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(FrenchTime.ZONE).toInstant();
    }

    private static Set<ReferralId> ids(Collection<UUID> referrals) {
        return referrals.stream().map(ReferralId::new).collect(Collectors.toUnmodifiableSet());
    }
}
