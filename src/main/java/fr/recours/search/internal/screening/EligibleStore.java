package fr.recours.search.internal.screening;

import fr.recours.matching.ProgrammeDefinition;
import fr.recours.referral.ReferralId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the last screening by the clock found for each programme, and what it found that the one before did not. */
@Repository
class EligibleStore {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    EligibleStore(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** The {@link ProgrammeDefinition#sha256} the base was last screened for; empty before the first time. */
    Optional<String> definition(String programme) {
        return jdbc.sql("select sha256 from screening_run where programme = ?")
                .param(programme)
                .query(String.class)
                .optional();
    }

    /** Whether the base was screened by the clock before a day. */
    boolean ranBefore(LocalDate day) {
        return jdbc.sql("select exists (select 1 from screening_run where ran_on < ?)")
                .param(day)
                .query(Boolean.class)
                .single();
    }

    void ran(ProgrammeDefinition programme, LocalDate day) {
        jdbc.sql("replace into screening_run (programme, sha256, ran_on, undetermined_kept) values (?, ?, ?, true)")
                .params(programme.code(), programme.sha256(), day)
                .update();
    }

    Set<ReferralId> eligible(String programme) {
        return ids("select referral_id from screening_eligible where programme = ? and lost_on is null", programme);
    }

    /** Those, and those of late that are so no more. */
    Set<ReferralId> known(String programme) {
        return ids("select referral_id from screening_eligible where programme = ?", programme);
    }

    /** Those told to become eligible soon. */
    Set<ReferralId> soon(String programme) {
        return ids("select referral_id from screening_soon where programme = ?", programme);
    }

    private Set<ReferralId> ids(String query, String programme) {
        return jdbc.sql(query).param(programme).query(UUID.class).list().stream()
                .map(ReferralId::new)
                .collect(Collectors.toSet());
    }

    /** Those found eligible first on a day or since, with that day. */
    Map<ReferralId, LocalDate> newSince(String programme, LocalDate day) {
        return days("since", programme, day);
    }

    /** Those found eligible no more on a day or since, with that day. */
    Map<ReferralId, LocalDate> lostSince(String programme, LocalDate day) {
        return days("lost_on", programme, day);
    }

    private Map<ReferralId, LocalDate> days(String column, String programme, LocalDate day) {
        Map<ReferralId, LocalDate> days = new LinkedHashMap<>();
        jdbc.sql("select referral_id, " + column + " from screening_eligible where programme = ? and " + column
                        + " >= ? and (lost_on is not null) = ? order by " + column + " desc, referral_id")
                .params(programme, day, column.equals("lost_on"))
                .query((ResultSet row) -> put(days, row));
        return days;
    }

    private static void put(Map<ReferralId, LocalDate> days, ResultSet row) throws SQLException {
        days.put(new ReferralId(row.getObject(1, UUID.class)), row.getObject(2, LocalDate.class));
    }

    /** @param since null for those of the very first screening: since when they are is not known */
    void add(String programme, Collection<ReferralId> cases, @Nullable LocalDate since) {
        batches.batchUpdate(
                "insert into screening_eligible (programme, referral_id, since) values (?, ?, ?)"
                        + " on duplicate key update since = values(since), lost_on = null",
                cases.stream()
                        .map(id -> new @Nullable Object[] {programme, id.value(), since})
                        .toList());
    }

    void lose(String programme, Collection<ReferralId> cases, LocalDate day) {
        batches.batchUpdate(
                "update screening_eligible set lost_on = ? where programme = ? and referral_id = ?",
                cases.stream()
                        .map(id -> new @Nullable Object[] {day, programme, id.value()})
                        .toList());
    }

    /** They are told and shown no more. */
    void forget(String programme, Collection<ReferralId> cases) {
        batches.batchUpdate(
                "delete from screening_eligible where programme = ? and referral_id = ?",
                cases.stream()
                        .map(id -> new @Nullable Object[] {programme, id.value()})
                        .toList());
    }

    /** Those lost before a day are shown no more. */
    void forgetLost(String programme, LocalDate before) {
        jdbc.sql("delete from screening_eligible where programme = ? and lost_on < ?")
                .params(programme, before)
                .update();
    }

    /** @param since as with {@link #add} */
    void addSoon(String programme, Collection<ReferralId> cases, @Nullable LocalDate since) {
        batches.batchUpdate(
                "insert into screening_soon (programme, referral_id, since) values (?, ?, ?)",
                cases.stream()
                        .map(id -> new @Nullable Object[] {programme, id.value(), since})
                        .toList());
    }

    void dropSoon(String programme, Collection<ReferralId> cases) {
        batches.batchUpdate(
                "delete from screening_soon where programme = ? and referral_id = ?",
                cases.stream()
                        .map(id -> new @Nullable Object[] {programme, id.value()})
                        .toList());
    }

    /** Those told to become eligible soon on a day or since, with that day. */
    Map<ReferralId, LocalDate> soonSince(String programme, LocalDate day) {
        Map<ReferralId, LocalDate> days = new LinkedHashMap<>();
        jdbc.sql("select referral_id, since from screening_soon where programme = ? and since >= ?")
                .params(programme, day)
                .query((ResultSet row) -> put(days, row));
        return days;
    }
}
