package fr.recours.search.internal.saved;

import fr.recours.access.People;
import fr.recours.search.CaseQuestion;
import fr.recours.search.SavedSearch;
import fr.recours.search.SavedSearches;
import fr.recours.shared.NotFoundException;
import fr.recours.shared.RefusedException;
import fr.recours.shared.SealedTexts;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Searches in the database, sealed: they may say anything. */
@Service
@Transactional
class StoredSearches implements SavedSearches {

    static final int MOST = 50;
    private static final int LONGEST_NAME = 80;
    private static final String NAME = "search_name";
    private static final String TEXT = "search_text";

    private final JdbcClient sql;
    private final SealedTexts texts;
    private final People people;
    private final Clock clock;

    StoredSearches(JdbcClient sql, SealedTexts texts, People people, Clock clock) {
        this.sql = sql;
        this.texts = texts;
        this.people = people;
        this.clock = clock;
    }

    @Override
    public List<SavedSearch> mine() {
        return sql.sql("select id, name, query from saved_search where person_id = ? order by saved_at desc, id")
                .param(me())
                .query((row, n) -> {
                    UUID id = row.getObject(1, UUID.class);
                    return new SavedSearch(
                            id, texts.open(id, NAME, row.getBytes(2)), texts.open(id, TEXT, row.getBytes(3)));
                })
                .list();
    }

    @Override
    public void save(String name, String text) {
        String given = name.strip();
        if (given.isEmpty() || given.length() > LONGEST_NAME) {
            throw new RefusedException("search.refused.name", LONGEST_NAME);
        }
        if (text.length() > CaseQuestion.LONGEST) {
            throw new RefusedException("search.problem.long");
        }
        if (mine().size() >= MOST) {
            throw new RefusedException("search.refused.many", MOST);
        }
        UUID id = UUID.randomUUID();
        sql.sql("insert into saved_search (id, person_id, name, query, saved_at) values (?, ?, ?, ?, ?)")
                .params(
                        id,
                        me(),
                        texts.seal(id, NAME, given),
                        texts.seal(id, TEXT, text),
                        LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
    }

    @Override
    public void forget(UUID id) {
        int forgotten = sql.sql("delete from saved_search where id = ? and person_id = ?")
                .params(id, me())
                .update();
        if (forgotten == 0) {
            throw new NotFoundException();
        }
    }

    private UUID me() {
        return people.current().id().value();
    }
}
