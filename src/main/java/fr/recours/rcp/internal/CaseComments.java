package fr.recours.rcp.internal;

import fr.recours.access.People;
import fr.recours.rcp.CaseComment;
import fr.recours.shared.PersonId;
import fr.recours.shared.SealedTexts;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
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

    int count(UUID referral) {
        return sql.sql("select count(*) from case_comment where referral_id = ?")
                .param(referral)
                .query(Integer.class)
                .single();
    }
}
