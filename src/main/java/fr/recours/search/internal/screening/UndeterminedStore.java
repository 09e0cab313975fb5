package fr.recours.search.internal.screening;

import fr.recours.referral.ReferralId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Of which cases the last screening by the clock could not tell whether they are eligible for a programme. */
@Repository
class UndeterminedStore {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    UndeterminedStore(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** Whether any screening kept them: what the first one finds is no news. */
    boolean known(String programme) {
        return jdbc.sql("select count(*) from screening_run where programme = ? and undetermined_kept")
                        .param(programme)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    Set<ReferralId> of(String programme) {
        return jdbc
                .sql("select referral_id from screening_undetermined where programme = ?")
                .param(programme)
                .query(UUID.class)
                .list()
                .stream()
                .map(ReferralId::new)
                .collect(Collectors.toSet());
    }

    /** Those found so first on a day or since, with that day. */
    Map<ReferralId, LocalDate> newSince(String programme, LocalDate day) {
        Map<ReferralId, LocalDate> days = new HashMap<>();
        RowCallbackHandler put =
                row -> days.put(new ReferralId(row.getObject(1, UUID.class)), row.getObject(2, LocalDate.class));
        jdbc.sql("select referral_id, since from screening_undetermined where programme = ? and since >= ?")
                .params(programme, day)
                .query(put);
        return days;
    }

    /** @param since null for those that are no news: of the first screening that keeps any, or eligible before */
    void add(String programme, Collection<ReferralId> cases, @Nullable LocalDate since) {
        batches.batchUpdate(
                "insert into screening_undetermined (programme, referral_id, since) values (?, ?, ?)",
                cases.stream()
                        .map(id -> new @Nullable Object[] {programme, id.value(), since})
                        .toList());
    }

    void drop(String programme, Collection<ReferralId> cases) {
        batches.batchUpdate(
                "delete from screening_undetermined where programme = ? and referral_id = ?",
                cases.stream()
                        .map(id -> new @Nullable Object[] {programme, id.value()})
                        .toList());
    }
}
