package fr.recours.search.internal.screening;

import fr.recours.referral.ReferralId;
import fr.recours.shared.PersonId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which physicians were told of which programme for which case. */
@Repository
class ProposalStore {

    private final JdbcClient jdbc;

    ProposalStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A physician told of a programme for a case. */
    record ToldOf(ReferralId referral, PersonId physician, LocalDate on) {}

    /** All who were, for some cases. */
    record Told(List<ToldOf> all) {

        @Nullable
        LocalDate on(ReferralId referral, PersonId physician) {
            return all.stream()
                    .filter(one ->
                            one.referral().equals(referral) && one.physician().equals(physician))
                    .map(ToldOf::on)
                    .findFirst()
                    .orElse(null);
        }
    }

    Told told(String programme, Collection<ReferralId> cases) {
        return cases.isEmpty()
                ? new Told(List.of())
                : new Told(jdbc.sql("select referral_id, physician_id, told_on from screening_proposal"
                                + " where programme = :programme and referral_id in (:cases)")
                        .param("programme", programme)
                        .param("cases", cases.stream().map(ReferralId::value).toList())
                        .query((row, n) -> new ToldOf(
                                new ReferralId(row.getObject(1, UUID.class)),
                                new PersonId(row.getObject(2, UUID.class)),
                                row.getObject(3, LocalDate.class)))
                        .list());
    }

    /** @return false when somebody else did so meanwhile */
    boolean add(String programme, ToldOf told) {
        return jdbc.sql("insert ignore into screening_proposal (programme, referral_id, physician_id, told_on)"
                                + " values (?, ?, ?, ?)")
                        .params(
                                programme,
                                told.referral().value(),
                                told.physician().value(),
                                told.on())
                        .update()
                == 1;
    }
}
