package fr.recours.referral.internal;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import fr.recours.referral.internal.document.ScannerDownException;
import fr.recours.shared.FrenchTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Checking each document, and the upkeep of all. Tasks outlive restarts; when their node dies, another takes them up. */
@Configuration(proxyBeanMethods = false)
class DocumentTasks {

    static final TaskDescriptor<Void> CHECK = TaskDescriptor.of("document-check");

    /** For what is neither the file's fault nor the scanner's, such as a lost database connection. */
    private static final Duration AFTER_UNEXPECTED_FAILURE = Duration.ofSeconds(30);

    private static final Duration AFTER_SCANNER_DOWN = Duration.ofHours(1);
    private static final String SUNDAY_NIGHT = "0 0 3 * * SUN";

    private static final String EVERY_NIGHT = "0 30 1 * * *";

    private static final Duration UPKEEP_EVERY = Duration.ofMinutes(10);

    @Bean
    static CustomTask<Void> documentCheckTask(DocumentCheck check) {
        return Tasks.custom(CHECK)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(AFTER_UNEXPECTED_FAILURE))
                .onDeadExecutionRevive()
                .execute((instance, context) -> {
                    Optional<Instant> again = check.attempt(UUID.fromString(instance.getId()));
                    return again.<CompletionHandler<Void>>map(
                                    next -> (complete, operations) -> operations.reschedule(complete, next))
                            .orElseGet(CompletionHandler.OnCompleteRemove::new);
                });
    }

    /** On Sunday night, when nobody reads; again after an hour when the scanner did not answer to the end. */
    @Bean
    static RecurringTask<Void> documentRescanTask(DocumentRescan rescan) {
        return Tasks.recurring("document-rescan", Schedules.cron(SUNDAY_NIGHT, FrenchTime.ZONE))
                .onFailure(new FailureHandler.OnFailureRetryLater<>(AFTER_SCANNER_DOWN))
                .execute((instance, context) -> {
                    try {
                        rescan.run();
                    } catch (ScannerDownException down) {
                        throw new IllegalStateException("the scanner did not answer", down);
                    }
                });
    }

    /** At night, because each takes a processor for a while; again after an hour when the scanner did not answer. */
    @Bean
    static RecurringTask<Void> documentCopiesTask(DocumentCopies copies) {
        return Tasks.recurring("document-copies", Schedules.cron(EVERY_NIGHT, FrenchTime.ZONE))
                .onFailure(new FailureHandler.OnFailureRetryLater<>(AFTER_SCANNER_DOWN))
                .execute((instance, context) -> {
                    try {
                        copies.run();
                    } catch (ScannerDownException down) {
                        throw new IllegalStateException("the scanner did not answer", down);
                    }
                });
    }

    @Bean
    static RecurringTask<Void> documentUpkeepTask(DocumentUpkeep upkeep) {
        return Tasks.recurring("document-upkeep", Schedules.fixedDelay(UPKEEP_EVERY))
                .execute((instance, context) -> upkeep.run());
    }
}
