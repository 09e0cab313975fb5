package fr.recours.audit.internal;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import fr.recours.audit.AuditTrail;
import fr.recours.shared.FrenchTime;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.LocalTime;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/**
 * Walks the trail each night, on one node (portal.md S39). A row changed or removed is an error in the log and turns the
 * gauge {@code recours.audit.chain.intact} from 1 to 0.
 */
@Component
class ChainCheck {

    private static final Logger LOG = LoggerFactory.getLogger(ChainCheck.class);
    private static final LocalTime QUIET_HOUR = LocalTime.of(3, 0);

    private final AuditTrail trail;
    private final AtomicInteger intact = new AtomicInteger(1);

    ChainCheck(AuditTrail trail, MeterRegistry meters) {
        this.trail = trail;
        Gauge.builder("recours.audit.chain.intact", intact, AtomicInteger::get)
                .description("1 while no row of the audit trail was changed or removed, as of the last nightly walk")
                .register(meters);
    }

    void check() {
        boolean unbroken = trail.verify();
        intact.set(unbroken ? 1 : 0);
        if (!unbroken) {
            LOG.error("The audit trail is broken: a row was changed or removed outside the portal.");
        }
    }

    @Bean
    static RecurringTask<Void> auditChainTask(ChainCheck check) {
        return Tasks.recurring("audit-chain", Schedules.daily(FrenchTime.ZONE, QUIET_HOUR))
                .execute((instance, context) -> check.check());
    }
}
