package fr.recours.access.internal;

import fr.recours.access.RoleChanged;
import fr.recours.shared.PersonId;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says which roles changed. The database notes each change itself, for accounts are also changed beside the portal. */
@Component
class RoleChanges {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    RoleChanges(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /** Each change once, in the transaction that marks it as told. */
    @Transactional
    public void tell() {
        jdbc.sql("SELECT id, person_id FROM role_change WHERE told = false ORDER BY id FOR UPDATE")
                .query((row, n) -> new RoleChanged(new PersonId(UUID.fromString(row.getString(2))), row.getLong(1)))
                .list()
                .forEach(this::tell);
    }

    private void tell(RoleChanged changed) {
        events.publishEvent(changed);
        jdbc.sql("UPDATE role_change SET told = true WHERE id = ?")
                .param(changed.change())
                .update();
    }
}
