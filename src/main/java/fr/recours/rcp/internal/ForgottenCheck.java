package fr.recours.rcp.internal;

import fr.recours.rcp.Forgotten;
import fr.recours.referral.ReferralClock;
import fr.recours.referral.ReferralId;
import fr.recours.referral.ReferralState;
import fr.recours.shared.FrenchTime;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
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
    private static final String LISTED = " exists (select 1 from agenda_item a where a.active_referral_id = r.id) ";

    private final JdbcClient sql;
    private final Clock clock;

    ForgottenCheck(JdbcClient sql, Clock clock) {
        this.sql = sql;
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
                                        + timed() + ")"))
                .flatMap(List::stream)
                .toList();
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
