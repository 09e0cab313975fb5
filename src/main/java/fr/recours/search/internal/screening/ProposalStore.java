package fr.recours.search.internal.screening;

import fr.recours.matching.Eligibility;
import fr.recours.matching.EligibilityJson;
import fr.recours.programme.Programme;
import fr.recours.referral.ReferralId;
import fr.recours.search.ProposedProgramme;
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

    /** Those that count: of the version in force and, while it is open, since it opened. */
    Told told(Programme programme, Collection<ReferralId> cases) {
        return cases.isEmpty()
                ? new Told(List.of())
                : new Told(jdbc.sql("select referral_id, physician_id, told_on from screening_proposal"
                                + " where programme = :programme and version = :version and told_on >= :since"
                                + " and referral_id in (:cases) order by told_on desc")
                        .param("programme", programme.code())
                        .param("version", programme.definition().version())
                        .param("since", programme.isOpen() ? programme.since() : LocalDate.EPOCH)
                        .param("cases", cases.stream().map(ReferralId::value).toList())
                        .query((row, n) -> new ToldOf(
                                new ReferralId(row.getObject(1, UUID.class)),
                                new PersonId(row.getObject(2, UUID.class)),
                                row.getObject(3, LocalDate.class)))
                        .list());
    }

    /** The programmes proposed for a case, the latest first; each once, however many physicians it had and often it opened. */
    List<ProposedProgramme> of(ReferralId referral) {
        return jdbc.sql("select programme, told_on, verdict from screening_proposal p where referral_id = :referral"
                        + " and not exists (select 1 from screening_proposal later where later.programme = p.programme"
                        + " and later.referral_id = p.referral_id and (later.told_on, later.physician_id,"
                        + " later.version) > (p.told_on, p.physician_id, p.version))"
                        + " order by told_on desc, programme")
                .param("referral", referral.value())
                .query((row, n) -> new ProposedProgramme(
                        row.getString(1), row.getObject(2, LocalDate.class), verdict(row.getString(3))))
                .list();
    }

    private static @Nullable Eligibility verdict(@Nullable String kept) {
        return kept == null ? null : EligibilityJson.read(kept);
    }

    /**
     * @param verdict what stands behind it
     * @return false when somebody else did so meanwhile
     */
    boolean add(ToldOf told, Eligibility verdict) {
        return jdbc.sql("insert ignore into screening_proposal"
                                + " (programme, version, referral_id, physician_id, told_on, verdict)"
                                + " values (?, ?, ?, ?, ?, ?)")
                        .params(
                                verdict.programme(),
                                verdict.programmeVersion(),
                                told.referral().value(),
                                told.physician().value(),
                                told.on(),
                                EligibilityJson.write(verdict))
                        .update()
                == 1;
    }
}
