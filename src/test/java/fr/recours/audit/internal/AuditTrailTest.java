package fr.recours.audit.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.recours.audit.AuditAction;
import fr.recours.audit.AuditEntry;
import fr.recours.audit.AuditTrail;
import fr.recours.shared.CentreId;
import fr.recours.shared.PersonId;
import fr.recours.shared.RequestOrigin;
import fr.recours.support.IntegrationTest;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The trail on a real MariaDB: kept with what it records, never changed unnoticed, one chain for all writers. */
@IntegrationTest
class AuditTrailTest {

    @Autowired
    private AuditTrail trail;

    @Autowired
    private ChainCheck nightly;

    @Autowired
    private MeterRegistry meters;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    @AfterEach
    void theChainIsWholeAgain() {
        assertThat(trail.verify()).isTrue();
    }

    @Test
    void keepsWhoWhatWhenAndFromWhere() {
        UUID subject = UUID.randomUUID();
        AuditEntry entry = new AuditEntry(
                PersonId.random(),
                "COORDINATOR",
                CentreId.random(),
                AuditAction.TRANSITION,
                subject,
                "DRAFT>SUBMITTED");

        ScopedValue.where(RequestOrigin.SCOPE, new RequestOrigin("K7M2PQ4X", "192.0.2.7"))
                .run(() -> trail.record(entry));

        assertThat(jdbc.sql("SELECT CONCAT_WS(' ', actor, role, centre, action, detail, origin, reference)"
                                + " FROM audit_entry WHERE subject = ? AND at > UTC_TIMESTAMP() - INTERVAL 1 MINUTE")
                        .param(subject.toString())
                        .query(String.class)
                        .single())
                .isEqualTo(entry.actor() + " COORDINATOR " + entry.centre()
                        + " TRANSITION DRAFT>SUBMITTED 192.0.2.7 K7M2PQ4X");
    }

    @Test
    void aRolledBackTransactionLeavesNoRow() {
        UUID subject = UUID.randomUUID();
        inTransaction().executeWithoutResult(status -> {
            trail.record(about(subject));
            status.setRollbackOnly();
        });
        assertThat(rowsAbout(subject)).isZero();
    }

    @Test
    void aTransactionWithinAnotherKeepsItsOwnRows() {
        UUID outer = UUID.randomUUID();
        UUID inner = UUID.randomUUID();
        inTransaction().executeWithoutResult(status -> {
            trail.record(about(outer));
            TransactionTemplate apart = inTransaction();
            apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
            apart.executeWithoutResult(other -> trail.record(about(inner)));
            status.setRollbackOnly();
        });
        assertThat(rowsAbout(inner)).isOne();
        assertThat(rowsAbout(outer)).isZero();
    }

    @Test
    void whatCannotBeAuditedDoesNotHappen() {
        UUID centre = UUID.randomUUID();
        execute("CREATE TRIGGER trail_is_down BEFORE INSERT ON audit_entry FOR EACH ROW"
                + " SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'down'");
        try {
            assertThatThrownBy(() -> inTransaction().executeWithoutResult(status -> {
                        jdbc.sql("INSERT INTO centre (id, name, city) VALUES (?, 'Essai', 'Essai')")
                                .param(centre.toString())
                                .update();
                        trail.record(about(centre));
                    }))
                    .isInstanceOf(DataAccessException.class);
        } finally {
            execute("DROP TRIGGER trail_is_down");
        }
        assertThat(jdbc.sql("SELECT COUNT(*) FROM centre WHERE id = ?")
                        .param(centre.toString())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void refusesAReadOnlyTransactionAndALongDetail() {
        TransactionTemplate readOnly = inTransaction();
        readOnly.setReadOnly(true);
        assertThatThrownBy(() -> readOnly.executeWithoutResult(status -> trail.record(about(UUID.randomUUID()))))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() ->
                        trail.record(new AuditEntry(null, null, null, AuditAction.CASE_READ, null, "x".repeat(201))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE audit_entry SET detail = 'OTHER' LIMIT 1",
                "DELETE FROM audit_entry LIMIT 1",
                "DELETE FROM audit_head",
                "UPDATE audit_head SET seq = seq - 1"
            })
    void theDatabaseRefusesToChangeOrRemoveRows(String statement) {
        trail.record(about(UUID.randomUUID()));
        assertThatThrownBy(() -> execute(statement)).isInstanceOf(DataAccessException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE audit_entry SET detail = 'SUBMITTED>DRAFT' WHERE seq = :middle",
                "UPDATE audit_entry SET actor = NULL WHERE seq = :middle",
                "UPDATE audit_entry SET at = at + INTERVAL 1 MICROSECOND WHERE seq = :middle",
                "DELETE FROM audit_entry WHERE seq = :middle",
                "DELETE FROM audit_entry WHERE seq = :middle + 1"
            })
    void aRowChangedOrRemovedByTheOwnerOfTheDatabaseIsNoticed(String statement) {
        trail.record(about(UUID.randomUUID()));
        trail.record(about(UUID.randomUUID()));
        long middle = jdbc.sql("SELECT MAX(seq) - 1 FROM audit_entry")
                .query(Long.class)
                .single();
        execute("CREATE OR REPLACE TABLE audit_copy AS SELECT * FROM audit_entry");
        withoutTriggers(() -> {
            assertThat(jdbc.sql(statement).param("middle", middle).update()).isOne();
            assertThat(trail.verify()).isFalse();
            nightly.check();
            assertThat(meters.get("recours.audit.chain.intact").gauge().value()).isZero();
            execute("DELETE FROM audit_entry");
            execute("INSERT INTO audit_entry SELECT * FROM audit_copy");
        });
        execute("DROP TABLE audit_copy");
        nightly.check();
        assertThat(meters.get("recours.audit.chain.intact").gauge().value()).isOne();
    }

    @Test
    void manyWritersAtOnceKeepOneUnbrokenChain() throws Exception {
        int writers = 8;
        int each = 20;
        UUID subject = UUID.randomUUID();
        CyclicBarrier together = new CyclicBarrier(writers);
        try (ExecutorService threads = Executors.newFixedThreadPool(writers)) {
            List<Future<?>> all = IntStream.range(0, writers)
                    .<Future<?>>mapToObj(writer -> threads.submit(() -> {
                        together.await();
                        for (int i = 0; i < each; i++) {
                            inTransaction().executeWithoutResult(status -> {
                                trail.record(about(subject));
                                trail.record(about(subject));
                            });
                        }
                        return null;
                    }))
                    .toList();
            for (Future<?> one : all) {
                one.get();
            }
        }
        assertThat(rowsAbout(subject)).isEqualTo(writers * each * 2);
    }

    private void withoutTriggers(Runnable tampering) {
        execute("DROP TRIGGER audit_entry_no_update");
        execute("DROP TRIGGER audit_entry_no_delete");
        try {
            tampering.run();
        } finally {
            for (String verb : List.of("UPDATE", "DELETE")) {
                execute("CREATE TRIGGER audit_entry_no_%s BEFORE %s ON audit_entry FOR EACH ROW SIGNAL SQLSTATE '45000'"
                        .formatted(verb.toLowerCase(Locale.ROOT), verb));
            }
        }
    }

    private TransactionTemplate inTransaction() {
        return new TransactionTemplate(transactions);
    }

    private static AuditEntry about(UUID subject) {
        return new AuditEntry(PersonId.random(), "COORDINATOR", null, AuditAction.CASE_READ, subject, "R>S");
    }

    private int rowsAbout(UUID subject) {
        return jdbc.sql("SELECT COUNT(*) FROM audit_entry WHERE subject = ?")
                .param(subject.toString())
                .query(Integer.class)
                .single();
    }

    private void execute(String sql) {
        jdbc.sql(sql).update();
    }
}
