package fr.recours.rcp.internal;

import fr.recours.rcp.Forgotten;
import fr.recours.referral.ReferralClock;
import fr.recours.referral.ReferralId;
import fr.recours.referral.ReferralState;
import fr.recours.shared.FrenchTime;
import fr.recours.shared.WorkingDays;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks for what nobody would come back to (portal.md §3.4 and §3.6, I1 and I9). It mends nothing: somebody must see it. */
@Component
class ForgottenCheck {

    private static final String LIVING = " r.state not in ('CLOSED', 'DECLINED', 'WITHDRAWN', 'ENTERED_IN_ERROR') ";
    private static final String LISTED =
            " exists (select 1 from agenda_item a where a.active_referral_id = r.id and not a.provisional) ";

    private static final int MINUTES_WORKING_DAYS = 5;

    private final JdbcClient sql;
    private final WorkingDays workingDays;
    private final Clock clock;

    ForgottenCheck(JdbcClient sql, WorkingDays workingDays, Clock clock) {
        this.sql = sql;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    List<Forgotten> all() {
        LocalDate today = FrenchTime.today(clock);
        LocalDateTime yesterday = today.minusDays(1).atStartOfDay();
        return Stream.of(
                        found(Forgotten.Kind.REDISCUSSION_WITHOUT_MEETING, """
                                select distinct r.id, r.reference from obligation o join referral r on r.id = o.referral_id
                                where o.kind in ('REDISCUSS_AT', 'NEXT_SESSION') and o.state in ('UPCOMING', 'DUE', 'OVERDUE')
                                  and o.due_on < ? and""" + LIVING + "and not" + LISTED, today),
                        found(Forgotten.Kind.DEFERRED_WITHOUT_SUCCESSOR, """
                                select distinct r.id, r.reference from agenda_item i join referral r on r.id = i.referral_id
                                where i.state = 'DEFERRED' and i.successor is null and""" + LIVING),
                        found(Forgotten.Kind.ON_A_PAST_MEETING, """
                                select r.id, r.reference from agenda_item i join referral r on r.id = i.referral_id
                                join meeting m on m.id = i.meeting_id
                                where i.active_referral_id is not null and not m.written and m.start_at < ? and""" + LIVING, yesterday),
                        found(
                                Forgotten.Kind.WITHOUT_CLOCK,
                                "select r.id, r.reference from referral r where r.due_on is null and r.state in ("
                                        + timed() + ")"),
                        found(Forgotten.Kind.CONSULTATION_NOT_CONCLUDED, """
                                select r.id, r.reference from meeting m join agenda_item i on i.meeting_id = m.id
                                join referral r on r.id = i.referral_id
                                where m.written and m.state = 'RUNNING' and m.answer_by < ?
                                  and i.active_referral_id is not null and""" + LIVING, today),
                        found(Forgotten.Kind.WITHOUT_MINUTES, """
                                select r.id, r.reference from meeting m join agenda_item i on i.meeting_id = m.id
                                join referral r on r.id = i.referral_id
                                where not m.written and m.state = 'ENDED' and m.ended_at < ?
                                  and i.state in ('DISCUSSED', 'DEFERRED') and r.state <> 'ENTERED_IN_ERROR'""", minutesDue(today)),
                        found(
                                Forgotten.Kind.NOT_CLOSED,
                                "select r.id, r.reference from referral r where r.due_on < ? and "
                                        + ObligationReader.NOTHING_OWED,
                                today),
                        found(Forgotten.Kind.NOT_CONFIRMED, """
                                select r.id, r.reference from meeting m join opinion o on o.meeting_id = m.id
                                join referral r on r.id = o.referral_id
                                where m.written and m.confirmed_by is null and o.superseded = false
                                  and o.sha256 is not null and r.state <> 'ENTERED_IN_ERROR'
                                  and exists (select 1 from meeting l where not l.written and l.ended_at is not null
                                                and l.start_at > o.signed_at)"""))
                .flatMap(List::stream)
                .toList();
    }

    /** What ended before this moment, UTC, did so more than five working days ago. */
    private LocalDateTime minutesDue(LocalDate today) {
        LocalDate ended = today;
        while (workingDays.between(ended, today) <= MINUTES_WORKING_DAYS) {
            ended = ended.minusDays(1);
        }
        return LocalDateTime.ofInstant(
                ended.plusDays(1).atStartOfDay(FrenchTime.ZONE).toInstant(), ZoneOffset.UTC);
    }

    private List<Forgotten> found(Forgotten.Kind kind, String query, Object... parameters) {
        return sql.sql(query)
                .params(parameters)
                .query((row, number) -> new Forgotten(
                        kind, new ReferralId(row.getObject("id", UUID.class)), row.getString("reference")))
                .list();
    }

    /** The states that have a clock, for the list of a query. */
    private static String timed() {
        return String.join(
                ", ",
                Arrays.stream(ReferralState.values())
                        .filter(state -> state.clock() != ReferralClock.NONE)
                        .map(state -> "'" + state + "'")
                        .toList());
    }
}
