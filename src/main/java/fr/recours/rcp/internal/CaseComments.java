package fr.recours.rcp.internal;

import fr.recours.access.People;
import fr.recours.access.Role;
import fr.recours.rcp.CaseComment;
import fr.recours.referral.ReferralId;
import fr.recours.shared.PersonId;
import fr.recours.shared.SealedTexts;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What is written about cases before their meetings, in the database. */
@Repository
@Transactional
class CaseComments {

    private static final String WORDS = "comment";

    private final JdbcClient sql;
    private final SealedTexts texts;
    private final People people;

    CaseComments(JdbcClient sql, SealedTexts texts, People people) {
        this.sql = sql;
        this.texts = texts;
        this.people = people;
    }

    void add(AgendaItemEntity item, PersonId author, String words, Instant now) {
        UUID id = UUID.randomUUID();
        sql.sql("""
                        insert into case_comment (id, referral_id, item_id, author, words, written_at)
                        values (?, ?, ?, ?, ?, ?)""")
                .params(
                        id,
                        item.referralId(),
                        item.id(),
                        author.value(),
                        texts.seal(id, WORDS, words),
                        LocalDateTime.ofInstant(now, ZoneOffset.UTC))
                .update();
    }

    List<CaseComment> of(UUID referral) {
        return sql.sql(
                        "select id, author, words, written_at from case_comment where referral_id = ? order by written_at, id")
                .param(referral)
                .query((row, number) -> new CaseComment(
                        people.require(new PersonId(row.getObject("author", UUID.class)))
                                .displayName(),
                        row.getObject("written_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                        texts.open(row.getObject("id", UUID.class), WORDS, row.getBytes("words"))))
                .list();
    }

    /** When somebody who decides last wrote about a case that is on an agenda. Once it is discussed, the room has read it. */
    Map<ReferralId, Instant> lastOnAgendas() {
        Map<ReferralId, Instant> last = new HashMap<>();
        sql.sql(
                        "select c.referral_id, c.author, max(c.written_at) as written_at from case_comment c"
                                + " join agenda_item i on i.active_referral_id = c.referral_id group by c.referral_id, c.author")
                .query(row -> {
                    if (!isCoordination(new PersonId(row.getObject("author", UUID.class)))) {
                        last.merge(
                                new ReferralId(row.getObject("referral_id", UUID.class)),
                                row.getObject("written_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                                (one, other) -> one.isAfter(other) ? one : other);
                    }
                });
        return last;
    }

    private boolean isCoordination(PersonId author) {
        return people.require(author).is(Role.COORDINATOR);
    }

    int count(UUID referral) {
        return sql.sql("select count(*) from case_comment where referral_id = ?")
                .param(referral)
                .query(Integer.class)
                .single();
    }
}
