package fr.recours.rcp.internal;

import fr.recours.rcp.MeetingState;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Meetings. Locking is {@link MeetingBudget}'s. */
interface MeetingRepository extends Repository<MeetingEntity, UUID> {

    Optional<MeetingEntity> findById(UUID id);

    MeetingEntity saveAndFlush(MeetingEntity meeting);

    List<MeetingEntity> findByWrittenFalseAndStartAtGreaterThanEqualOrderByStartAt(Instant from);

    List<MeetingEntity> findByWrittenFalseAndStartAtLessThanOrderByStartAtDesc(Instant before);

    List<MeetingEntity> findByWrittenTrueAndStateOrderByAnswerBy(MeetingState state);

    /** When the meetings that were not cancelled begin, and until when they take cases. */
    @Query("""
            select m.startAt as startAt, m.cutOff as cutOff from MeetingEntity m
            where m.written = false and m.state <> CANCELLED and m.startAt >= :from""")
    List<Hours> hoursFrom(Instant from);

    /** Read without a lock: who uses one of them locks it and looks again. */
    @Query("""
            select m.id from MeetingEntity m
            where m.state = OPEN_FOR_LISTING and m.cutOff > :now and m.startAt > :after
              and m.capacityMinutes - (select coalesce(sum(i.plannedMinutes), 0) from AgendaItemEntity i
                                       where i.meetingId = m.id and i.state not in (DEFERRED, REMOVED)) >= :minutes
            order by m.startAt""")
    List<UUID> withRoom(Instant now, Instant after, int minutes);

    /** The same, with the minutes of those that {@link AgendaItemEntity#givesWay give way} to a case that goes before new ones. */
    @Query("""
            select m.id from MeetingEntity m
            where m.state = OPEN_FOR_LISTING and m.cutOff > :now and m.startAt > :after and m.startAt < :before
              and m.capacityMinutes - (select coalesce(sum(i.plannedMinutes), 0) from AgendaItemEntity i
                                       where i.meetingId = m.id and i.state not in (DEFERRED, REMOVED)
                                         and not (i.state = LISTED and i.provisional = true and i.urgent = false
                                                  and i.standsFirst = false and i.kind <> REDISCUSSION)) >= :minutes
            order by m.startAt""")
    List<UUID> withRoomBeforeNewCases(Instant now, Instant after, Instant before, int minutes);

    @Query("select m.id from MeetingEntity m where m.id in :ids order by m.startAt")
    List<UUID> inOrderOfDate(Collection<UUID> ids);

    @Query("""
            select m.id from MeetingEntity m, MeetingEntity last
            where last.id = :last and m.written = false and m.startAt > :now and m.startAt <= last.startAt order by m.startAt""")
    List<UUID> aheadUntil(Instant now, UUID last);

    @Query("select m.id from MeetingEntity m where m.state in :states and m.cutOff <= :now order by m.startAt")
    List<UUID> pastCutOff(Collection<MeetingState> states, Instant now);

    @Query("select m.id from MeetingEntity m where m.state = ENDED order by m.startAt")
    List<UUID> ended();

    @Query(
            "select m.id from MeetingEntity m where m.state = MINUTES_COMPLETE and m.endedAt <= :before order by m.startAt")
    List<UUID> completeSince(Instant before);

    /** Day after which cases no longer find a place by themselves: of the first meeting still open. */
    @Query("select min(m.cutOff) from MeetingEntity m where m.state = OPEN_FOR_LISTING and m.cutOff > :now")
    Optional<Instant> nextCutOff(Instant now);

    @Query(
            "select min(m.startAt) from MeetingEntity m where m.startAt > :now and m.state in (OPEN_FOR_LISTING, CUT_OFF, AGENDA_PUBLISHED)")
    Optional<Instant> nextStart(Instant now);

    @Query("select count(m) > 0 from MeetingEntity m where m.written = false and m.startAt = :start and m.id <> :id")
    boolean anotherStarts(Instant start, UUID id);

    @Query("select m.calendarMonth from MeetingEntity m where m.calendarMonth is not null")
    List<String> calendarMonths();

    @Query("select max(m.calendarMonth) from MeetingEntity m")
    Optional<String> lastCalendarMonth();

    /** A locking read: it sees a meeting another transaction committed after this one began. */
    @Query(nativeQuery = true, value = "select id from meeting where calendar_month = :month for update")
    UUID idOfMonth(String month);

    /** Adds a month's meeting unless it is there: two nodes may try at once, and the second then waits and changes nothing. */
    @Modifying
    @Query(nativeQuery = true, value = """
            insert into meeting (id, calendar_month, start_at, duration_minutes, place, state, cut_off, publish_at,
                                 capacity_minutes, version)
            values (:id, :month, :startAt, :duration, :place, 'OPEN_FOR_LISTING', :cutOff, :publishAt, :capacity, 0)
            on duplicate key update version = version""")
    void addUnlessThere(
            UUID id,
            String month,
            Instant startAt,
            int duration,
            String place,
            Instant cutOff,
            Instant publishAt,
            int capacity);

    /** When a meeting begins, and until when it takes cases. */
    interface Hours {
        Instant getStartAt();

        Instant getCutOff();
    }
}
