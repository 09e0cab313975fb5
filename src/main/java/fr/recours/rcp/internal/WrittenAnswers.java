package fr.recours.rcp.internal;

import fr.recours.rcp.WrittenConsultation.Position;
import fr.recours.shared.PersonId;
import fr.recours.shared.SealedTexts;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What experts answered in writing; the last answer of each. */
@Repository
@Transactional
class WrittenAnswers {

    static final String WORDS = "answer";

    private final JdbcClient sql;

    WrittenAnswers(JdbcClient sql) {
        this.sql = sql;
    }

    void keep(UUID meeting, PersonId person, UUID row, boolean agrees, byte[] sealed, Instant now) {
        sql.sql("""
                        insert into written_answer (meeting_id, person_id, id, agrees, words, answered_at) values (?, ?, ?, ?, ?, ?)
                        on duplicate key update id = values(id), agrees = values(agrees), words = values(words),
                            answered_at = values(answered_at)""")
                .params(meeting, person.value(), row, agrees, sealed, LocalDateTime.ofInstant(now, ZoneOffset.UTC))
                .update();
    }

    Map<PersonId, Position> of(UUID meeting, SealedTexts texts) {
        Map<PersonId, Position> answers = new HashMap<>();
        sql.sql("select person_id, id, agrees, words from written_answer where meeting_id = ?")
                .param(meeting)
                .query(row -> {
                    UUID id = row.getObject("id", UUID.class);
                    answers.put(
                            new PersonId(row.getObject("person_id", UUID.class)),
                            new Position(row.getBoolean("agrees"), texts.open(id, WORDS, row.getBytes("words"))));
                });
        return answers;
    }
}
