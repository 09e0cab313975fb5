package fr.recours.search.internal.index;

import fr.recours.referral.ReferralId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The sequence of changes to cases, in the database. Each is written in the transaction that makes it. */
@Component
@Transactional
class ChangeLog {

    /** How long changes are kept: an index that lay idle for longer is made anew. */
    static final Duration KEPT = Duration.ofDays(30);

    private final JdbcClient sql;
    private final Clock clock;

    ChangeLog(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** One change. */
    record Change(long sequence, ReferralId referral, Instant at) {}

    /** Tells this database from others. */
    UUID database() {
        return sql.sql("select id from case_index").query(UUID.class).single();
    }

    void add(ReferralId referral) {
        sql.sql("insert into case_change (referral_id, at) values (?, ?)")
                .params(referral.value(), LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
    }

    /** Those after a number, in order. A number missing between them may still come, while its transaction lasts. */
    List<Change> after(long sequence) {
        return sql.sql("select sequence, referral_id, at from case_change where sequence > ? order by sequence")
                .param(sequence)
                .query((row, n) -> new Change(
                        row.getLong(1),
                        new ReferralId(row.getObject(2, UUID.class)),
                        row.getObject(3, LocalDateTime.class).toInstant(ZoneOffset.UTC)))
                .list();
    }

    /** The last number given; 0 before the first. */
    long last() {
        return sql.sql("select coalesce(max(sequence), 0) from case_change")
                .query(Long.class)
                .single();
    }

    /** The last number before which none can come any more; 0 when no transaction was ever that long ago. */
    long settled() {
        return sql.sql("select coalesce(max(sequence), 0) from case_change where at < ?")
                .param(before(ChangeMark.LONGEST_TRANSACTION))
                .query(Long.class)
                .single();
    }

    /** Whether every change after this number is still kept, and it is a number of this database. */
    boolean reachesFrom(long sequence) {
        long first = sql.sql("select coalesce(min(sequence), 1) from case_change")
                .query(Long.class)
                .single();
        return first <= sequence + 1 && sequence <= last();
    }

    /** Forgets what every index has heard of long ago; the last settled one stays, it tells how far the numbers went. */
    void forgetOld() {
        sql.sql("delete from case_change where at < ? and sequence < ?")
                .params(before(KEPT), settled())
                .update();
    }

    private LocalDateTime before(Duration ago) {
        return LocalDateTime.ofInstant(clock.instant().minus(ago), ZoneOffset.UTC);
    }
}
