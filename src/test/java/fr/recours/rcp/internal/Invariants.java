package fr.recours.rcp.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.recours.rcp.AgendaItemId;
import fr.recours.rcp.AgendaItemKind;
import fr.recours.rcp.Forgotten;
import fr.recours.rcp.Meetings;
import fr.recours.rcp.Obligations;
import fr.recours.rcp.OpinionId;
import fr.recours.rcp.Opinions;
import fr.recours.referral.Specialty;
import fr.recours.referral.TriageDecision;
import fr.recours.referral.Urgency;
import fr.recours.shared.RefusedException;
import fr.recours.support.DemoPeople;
import fr.recours.support.SignIn;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What must hold of cases, agendas and opinions at any moment (portal.md §3.6), asked of the database behind the back of the code. I10,
 * that no unchecked file is served, is the documents' own test.
 */
@TestComponent
class Invariants {

    private static final String OVER = "('CLOSED', 'DECLINED', 'WITHDRAWN', 'ENTERED_IN_ERROR')";

    private final Hour hour;
    private final SignIn signIn;
    private final Meetings meetings;
    private final Opinions opinions;
    private final Obligations obligations;
    private final AgendaFacts facts;
    private final JdbcClient sql;

    /** What was signed, as it was when it was first seen. */
    private final Map<UUID, String> signed = new HashMap<>();

    Invariants(
            Hour hour,
            SignIn signIn,
            Meetings meetings,
            Opinions opinions,
            Obligations obligations,
            AgendaFacts facts,
            JdbcClient sql) {
        this.hour = hour;
        this.signIn = signIn;
        this.meetings = meetings;
        this.opinions = opinions;
        this.obligations = obligations;
        this.facts = facts;
        this.sql = sql;
    }

    void hold() {
        assertThat(facts.oversold()).as("never oversold").isEmpty();
        agendas();
        states();
        opinions();
    }

    private void agendas() {
        none("I2: one place at most", """
                select active_referral_id from agenda_item where active_referral_id is not null
                group by active_referral_id having count(*) > 1""");
        none("a meeting that is over holds no open case", """
                select i.id from agenda_item i join meeting m on m.id = i.meeting_id
                where i.active_referral_id is not null and m.state in ('ENDED', 'CANCELLED')""");
        none("one case at a time", """
                select meeting_id from agenda_item where state = 'RUNNING' group by meeting_id having count(*) > 1""");
        none("who is listed stands on an agenda, firmly", """
                select r.id from referral r where r.state in ('SCHEDULED', 'IN_SESSION')
                  and not exists (select 1 from agenda_item i where i.active_referral_id = r.id and not i.provisional)""");
        none("who waits has a place kept, who is accepted a firm one or none", """
                select r.id from referral r left join agenda_item i on i.active_referral_id = r.id
                where r.state in ('SUBMITTED', 'TRIAGE') and (i.id is null or not i.provisional)
                   or r.state = 'ACCEPTED' and i.id is not null""");
        none("judged at the day of its meeting", """
                select r.id from referral r join agenda_item i on i.active_referral_id = r.id join meeting m on m.id = i.meeting_id
                where (select v.reference_date from verdict v join referral_version n on n.id = v.version_id
                       where n.referral_id = r.id order by n.number desc, v.judgement desc limit 1) <> date(m.start_at)""");
        none("I9: what was deferred goes on", """
                select i.id from agenda_item i join referral r on r.id = i.referral_id
                where i.state = 'DEFERRED' and i.successor is null and r.state not in """ + OVER);
        assertThat(signIn.get(DemoPeople.VIDAL, obligations::forgotten))
                // nobody writes minutes here
                .filteredOn(one -> one.kind() != Forgotten.Kind.WITHOUT_MINUTES)
                .as("I1, I9: an owner and a clock for all, nothing forgotten")
                .isEmpty();
    }

    private void states() {
        none("I1: a clock for what has one", """
                select id from referral where due_on is null and state not in ('DRAFT', 'CLOSED', 'DECLINED', 'WITHDRAWN', 'ENTERED_IN_ERROR')""");
        none("I4, I6: the log goes without a gap from nothing to the state, and its intervals are the age", """
                select r.id from referral r join (
                  select t.*, lag(to_state) over w as before_state, lag(at) over w as before_at, lead(id) over w as next_id
                  from referral_transition t window w as (partition by referral_id order by id)) t on t.referral_id = r.id
                where not (t.from_state <=> t.before_state) or t.before_at > t.at
                   or t.next_id is null and (t.to_state <> r.state or t.at <> r.state_since)""");
        none("I8: every step is audited, with who and as what", """
                select step.referral_id from (
                  select referral_id, concat(from_state, '>', to_state) as detail, actor, role, count(*) as times
                  from referral_transition where from_state is not null group by 1, 2, 3, 4) step
                left join (
                  select subject, detail, actor, role, count(*) as times
                  from audit_entry where action = 'TRANSITION' group by 1, 2, 3, 4) row_of
                  on row_of.subject = step.referral_id and row_of.detail = step.detail
                  and row_of.actor = step.actor and row_of.role = step.role and row_of.times = step.times
                where row_of.subject is null""");
        none("I8: what takes a reason has one", """
                select referral_id from referral_transition where action = 'DEFER' and reason is null""");
    }

    private void opinions() {
        none("I3: no opinion without a discussion", """
                select o.id from opinion o join agenda_item i on i.id = o.item_id where i.state <> 'DISCUSSED'""");
        none("one version in force", """
                select item_id from opinion where superseded = false and sha256 is not null
                group by item_id having count(*) > 1""");
        sql.sql("select id, concat(sha256, sha2(document, 256)) as bytes from opinion where sha256 is not null")
                .query((row, number) -> Map.entry(row.getObject("id", UUID.class), row.getString("bytes")))
                .list()
                .forEach(one -> {
                    assertThat(signed.putIfAbsent(one.getKey(), one.getValue()))
                            .as("I7: what was signed stays")
                            .isIn(null, one.getValue());
                    assertThat(signIn.get(DemoPeople.VIDAL, () -> opinions.verify(new OpinionId(one.getKey()))))
                            .as("I7: and has its hash")
                            .isTrue();
                });
    }

    /** I5: whoever plans a case or writes an opinion moves neither a state nor a clock. */
    void editingMovesNothing() {
        List<Map<String, @Nullable Object>> before = statesAndClocks();
        ids("select id from agenda_item where state in ('LISTED', 'FROZEN') and not provisional").stream()
                .map(AgendaItemId::new)
                .forEach(item -> {
                    long revision = hour.revision(item);
                    signIn.as(DemoPeople.VIDAL, () -> plan(item, revision));
                });
        ids("select id from opinion where state in ('DRAFT', 'TO_SIGN') and superseded = false")
                .forEach(id -> signIn.as(DemoPeople.VIDAL, () -> write(new OpinionId(id))));
        assertThat(statesAndClocks()).as("I5").isEqualTo(before);
    }

    private void plan(AgendaItemId item, long revision) {
        try {
            meetings.plan(
                    item,
                    revision,
                    AgendaItemKind.NEW_COMPLEX,
                    new TriageDecision(Urgency.ROUTINE, 10, Set.of(Specialty.CARDIOLOGY, Specialty.GASTROENTEROLOGY)));
        } catch (RefusedException full) {
            assertThat(full.messageKey()).isEqualTo("rcp.accept.refused.minutes");
        }
    }

    private void write(OpinionId opinion) {
        opinions.write(opinion, opinions.read(opinion).revision(), Hour.favourable());
    }

    private List<Map<String, @Nullable Object>> statesAndClocks() {
        return sql.sql("select id, state, state_since, due_on from referral order by id")
                .query()
                .listOfRows();
    }

    private void none(String what, String query) {
        assertThat(ids(query)).as(what).isEmpty();
    }

    private List<UUID> ids(String query) {
        return sql.sql(query).query(UUID.class).list();
    }
}
