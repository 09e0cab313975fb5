package fr.recours.rcp.internal;

import fr.recours.rcp.DeferralCause;
import fr.recours.rcp.MeetingState;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Listings. */
interface AgendaItemRepository extends Repository<AgendaItemEntity, UUID> {

    AgendaItemEntity save(AgendaItemEntity item);

    AgendaItemEntity saveAndFlush(AgendaItemEntity item);

    Optional<AgendaItemEntity> findById(UUID id);

    @Query("select i.meetingId from AgendaItemEntity i where i.id = :id")
    Optional<UUID> meetingOf(UUID id);

    @Query(
            "select i.meetingId from AgendaItemEntity i where i.referralId = :referral and i.state in (LISTED, FROZEN, RUNNING)")
    Optional<UUID> meetingOfActive(UUID referral);

    @Query("select i from AgendaItemEntity i where i.referralId = :referral and i.state in (LISTED, FROZEN, RUNNING)")
    Optional<AgendaItemEntity> activeOf(UUID referral);

    /** When the meeting begins on which a case waits that {@link AgendaItemEntity#givesWay gives way}; read without a lock. */
    @Query("""
            select m.startAt from AgendaItemEntity i, MeetingEntity m
            where m.id = i.meetingId and i.referralId = :referral and i.state = LISTED and i.provisional = true
              and i.urgent = false and i.standsFirst = false and i.kind <> REDISCUSSION""")
    Optional<Instant> startOfGivingWay(UUID referral);

    /** The place kept for a case to be discussed again; read without a lock. */
    @Query("""
            select i.id from AgendaItemEntity i
            where i.referralId = :referral and i.state in (LISTED, FROZEN, RUNNING)
              and i.provisional = true and i.kind = REDISCUSSION""")
    Optional<UUID> keptOf(UUID referral);

    /** The same for many cases at once, with the hours of their meetings. */
    @Query("""
            select i.referralId as referralId, m.startAt as startAt, m.cutOff as cutOff from AgendaItemEntity i, MeetingEntity m
            where m.id = i.meetingId and i.referralId in :referrals and i.state in (LISTED, FROZEN, RUNNING)
              and i.provisional = true and i.kind = REDISCUSSION""")
    List<KeptPlace> keptFor(Collection<UUID> referrals);

    @Query("""
            select i from AgendaItemEntity i
            where i.meetingId = :meeting and i.state not in (DEFERRED, REMOVED) order by i.position, i.listedAt""")
    List<AgendaItemEntity> onAgenda(UUID meeting);

    /** The same as others left it while the caller waited for the meeting, and held. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("""
            select i from AgendaItemEntity i
            where i.meetingId = :meeting and i.state not in (DEFERRED, REMOVED) order by i.position, i.listedAt""")
    List<AgendaItemEntity> onAgendaNow(UUID meeting);

    /** The listings of a referral, the latest first. */
    @Query("select i from AgendaItemEntity i where i.referralId = :referral order by i.listedAt desc")
    List<AgendaItemEntity> lastOf(UUID referral, Limit limit);

    /** Why each of them was carried over to where it stands, the last time; nothing for those that never were. */
    default Map<UUID, DeferralCause> carriedFor(Collection<AgendaItemEntity> listed) {
        List<UUID> carried = listed.stream()
                .filter(item -> item.carryOver() > 0)
                .map(AgendaItemEntity::id)
                .toList();
        return carried.isEmpty()
                ? Map.of()
                : carriedOverTo(carried).stream().collect(Collectors.toMap(Carried::getItem, Carried::getCause));
    }

    @Query("select i.successor as item, i.cause as cause from AgendaItemEntity i where i.successor in :items")
    List<Carried> carriedOverTo(Collection<UUID> items);

    /** Everything that stood on it and was not taken off, carried over or not, in order. */
    @Query("""
            select i from AgendaItemEntity i
            where i.meetingId = :meeting and i.state <> REMOVED order by i.position, i.listedAt""")
    List<AgendaItemEntity> everOn(UUID meeting);

    @Query("""
            select i from AgendaItemEntity i
            where i.meetingId = :meeting and i.state in (LISTED, FROZEN, RUNNING) order by i.position, i.listedAt""")
    List<AgendaItemEntity> activeOn(UUID meeting);

    /**
     * Minutes a meeting's cases take, read under a shared lock: so it sees what others committed while the caller waited for
     * the meeting's row, whatever the isolation level.
     */
    @Query(nativeQuery = true, value = """
            select coalesce(sum(planned_minutes), 0) from agenda_item
            where meeting_id = :meeting and state not in ('DEFERRED', 'REMOVED') lock in share mode""")
    int plannedMinutesNow(UUID meeting);

    @Query("""
            select i.meetingId as meetingId, sum(i.plannedMinutes) as minutes, count(i) as items from AgendaItemEntity i
            where i.meetingId in :meetings and i.state not in (DEFERRED, REMOVED) group by i.meetingId""")
    List<Load> loads(Collection<UUID> meetings);

    @Query("""
            select i.referralId from AgendaItemEntity i, MeetingEntity m
            where m.id = i.meetingId and m.state in :states and i.state <> REMOVED""")
    List<UUID> referralsOnAgendas(Collection<MeetingState> states);

    /** @param since the first moment from which a signature, or a meeting that carried a case over, is recent enough */
    @Query("""
            select distinct i.referralId from AgendaItemEntity i, MeetingEntity m
            where m.id = i.meetingId and m.state in :published
              and (i.state in (LISTED, FROZEN, RUNNING)
                   or i.state = DEFERRED and m.startAt >= :since
                   or i.state = DISCUSSED and exists (
                       select o.id from OpinionEntity o where o.itemId = i.id and o.superseded = false
                         and (o.signature.signedAt is null and o.supersedes is null or o.signature.signedAt >= :since)))""")
    List<UUID> readableByMembers(Collection<MeetingState> published, Instant since);

    /**
     * Of these referrals, those with a meeting not before a day, or a written consultation open until then. A place that is
     * only kept for a review opens nothing: nobody has said yet that the case is heard there.
     */
    @Query("""
            select distinct i.referralId from AgendaItemEntity i, MeetingEntity m
            where m.id = i.meetingId and i.referralId in :asked and i.state <> REMOVED
              and not (i.provisional = true and i.kind = REDISCUSSION)
              and (m.startAt >= :since or m.answerBy >= :day)""")
    List<UUID> readableByGuests(Collection<UUID> asked, Instant since, LocalDate day);

    /** The last listing of each; a place that is only kept for a review is none. */
    @Query("""
            select i from AgendaItemEntity i, MeetingEntity m
            where m.id = i.meetingId and i.referralId in :referrals and i.state <> REMOVED
              and not (i.provisional = true and i.kind = REDISCUSSION)
              and m.startAt = (select max(n.startAt) from AgendaItemEntity j, MeetingEntity n
                               where n.id = j.meetingId and j.referralId = i.referralId and j.state <> REMOVED
                                 and not (j.provisional = true and j.kind = REDISCUSSION))""")
    List<AgendaItemEntity> newestOf(Collection<UUID> referrals);

    @Query("select coalesce(max(i.position), -1) + 1 from AgendaItemEntity i where i.meetingId = :meeting")
    int endOf(UUID meeting);

    /** Position of the first case after those that stand first: where the next of those goes. */
    @Query("""
            select min(i.position) from AgendaItemEntity i
            where i.meetingId = :meeting and i.standsFirst = false and i.state not in (DEFERRED, REMOVED)""")
    Optional<Integer> firstAfterTheLeadOf(UUID meeting);

    /** Position of the first case that neither stands first nor is urgent: where the next urgent one goes. */
    @Query("""
            select min(i.position) from AgendaItemEntity i
            where i.meetingId = :meeting and i.urgent = false and i.standsFirst = false and i.state not in (DEFERRED, REMOVED)""")
    Optional<Integer> firstRoutineOf(UUID meeting);

    @Modifying
    @Query("""
            update AgendaItemEntity i set i.state = FROZEN, i.version = i.version + 1
            where i.meetingId = :meeting and i.state = LISTED""")
    void freeze(UUID meeting);

    /** When the meeting begins that keeps a place for a case, and until when it takes cases. */
    interface KeptPlace {
        UUID getReferralId();

        Instant getStartAt();

        Instant getCutOff();
    }

    /** A listing, and why the one before it was carried over. */
    interface Carried {
        UUID getItem();

        DeferralCause getCause();
    }

    /** What a meeting's agenda holds. */
    interface Load {
        UUID getMeetingId();

        long getMinutes();

        long getItems();
    }
}
