package fr.recours.access.internal;

import fr.recours.access.DoctorAccountOpened;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says which accounts of doctors opened. The database notes each itself, for accounts are opened beside the portal. */
@Component
class DoctorAccounts {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    DoctorAccounts(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /** Each once, in the transaction that marks it as told. */
    @Transactional
    public void tell() {
        jdbc.sql("SELECT id, rpps FROM doctor_account WHERE told = false ORDER BY id FOR UPDATE")
                .query((row, n) -> new Opened(row.getLong(1), row.getString(2)))
                .list()
                .forEach(this::tell);
    }

    private record Opened(long id, String rpps) {}

    private void tell(Opened opened) {
        events.publishEvent(new DoctorAccountOpened(opened.rpps()));
        jdbc.sql("UPDATE doctor_account SET told = true WHERE id = ?")
                .param(opened.id())
                .update();
    }
}
