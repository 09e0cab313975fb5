package fr.recours.rcp.internal;

import fr.recours.access.People;
import fr.recours.access.Person;
import fr.recours.access.Role;
import fr.recours.rcp.Obligation;
import fr.recours.rcp.ObligationId;
import fr.recours.referral.AwaitedDoctors;
import fr.recours.referral.ReferralId;
import fr.recours.referral.ReferralRow;
import fr.recours.referral.Referrals;
import fr.recours.shared.FrenchTime;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What is owed, as far as a person may know. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ObligationReader {

    /** Of a referral {@code r}: an opinion was given, and nothing is open. Nobody but the coordination has to do with it. */
    static final String NOTHING_OWED = " r.state in ('OPINION_ISSUED', 'FOLLOW_UP') and not exists (select 1 from"
            + " obligation o where o.referral_id = r.id and o.state in ('UPCOMING', 'DUE', 'OVERDUE')) ";

    private final ObligationStore obligations;
    private final ReviewPlans plans;
    private final Referrals referrals;
    private final AwaitedDoctors doctors;
    private final People people;
    private final JdbcClient sql;
    private final Clock clock;

    ObligationReader(
            ObligationStore obligations,
            ReviewPlans plans,
            Referrals referrals,
            AwaitedDoctors doctors,
            People people,
            JdbcClient sql,
            Clock clock) {
        this.obligations = obligations;
        this.plans = plans;
        this.referrals = referrals;
        this.doctors = doctors;
        this.people = people;
        this.sql = sql;
        this.clock = clock;
    }

    List<Obligation> open() {
        Map<UUID, ReferralRow> rows = referrals.visible().stream()
                .collect(Collectors.toMap(row -> row.id().value(), Function.identity()));
        List<ObligationEntity> seen = obligations.open().stream()
                .filter(one -> rows.containsKey(one.referralId()))
                .toList();
        ReviewPlan plan = plans.of(seen);
        return seen.stream()
                .flatMap(one ->
                        Optional.ofNullable(rows.get(one.referralId())).stream().map(row -> obligation(one, row, plan)))
                .toList();
    }

    List<Obligation> of(ReferralId referral) {
        ReferralRow row = referrals.row(referral);
        List<ObligationEntity> all = obligations.of(referral.value());
        ReviewPlan plan = plans.of(all);
        return all.stream().map(one -> obligation(one, row, plan)).toList();
    }

    /** After an opinion, with nothing open. */
    List<ReferralRow> toClose() {
        return referrals.rows(sql
                .sql("select r.id from referral r where " + NOTHING_OWED + " order by r.due_on, r.id")
                .query(UUID.class)
                .list()
                .stream()
                .map(ReferralId::new)
                .toList());
    }

    /**
     * Counted without opening any name, for the navigation; for the coordination with the cases left to close, the deputies
     * whose days went by and the doctors who wait for an account.
     */
    int late() {
        Person person = people.current();
        LocalDate today = FrenchTime.today(clock);
        if (person.is(Role.COORDINATOR)) {
            return count(
                            "select (select count(*) from obligation o where o.state in ('UPCOMING', 'DUE', 'OVERDUE') and o.due_on < ?)"
                                    + " + (select count(*) from referral r where r.due_on < ? and " + NOTHING_OWED + ")"
                                    + " + (select count(*) from rcp_member m where m.deputy_until < ?)",
                            today,
                            today,
                            today)
                    + doctors.all().size();
        }
        return person.centreId() == null
                ? 0
                : count(
                        "select count(*) from obligation o join referral r on r.id = o.referral_id"
                                + " where o.state in ('UPCOMING', 'DUE', 'OVERDUE') and o.due_on < ? and r.centre_id = ?",
                        today,
                        person.centreId().value());
    }

    private int count(String query, Object... parameters) {
        return sql.sql(query).params(parameters).query(Integer.class).single();
    }

    private static Obligation obligation(ObligationEntity kept, ReferralRow row, ReviewPlan plan) {
        return new Obligation(
                new ObligationId(kept.id()),
                row.id(),
                row.revision(),
                row.reference(),
                kept.kind(),
                kept.state(),
                kept.dueOn(),
                kept.owner(),
                kept.label(),
                kept.programme(),
                kept.discussesAgain() ? plan.decideBy(kept).orElse(null) : null,
                plan.keptOn(kept).orElse(null),
                kept.postponed(),
                kept.isAskedFor() && plan.isNear(kept));
    }
}
