package fr.recours.notice.internal;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The task that sends one notice. It outlives restarts; when its node dies, another node takes it up. */
@Configuration(proxyBeanMethods = false)
class NoticeTasks {

    static final TaskDescriptor<Void> SEND = TaskDescriptor.of("notice-send");

    /** For what is no refusal by the mail server, such as a lost database connection. */
    private static final Duration AFTER_UNEXPECTED_FAILURE = Duration.ofSeconds(30);

    @Bean
    static CustomTask<Void> noticeSendTask(NoticeDelivery delivery) {
        return Tasks.custom(SEND)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(AFTER_UNEXPECTED_FAILURE))
                .onDeadExecutionRevive()
                .execute((instance, context) -> {
                    Optional<Instant> again = delivery.attempt(UUID.fromString(instance.getId()));
                    return again.<CompletionHandler<Void>>map(
                                    next -> (complete, operations) -> operations.reschedule(complete, next))
                            .orElseGet(CompletionHandler.OnCompleteRemove::new);
                });
    }
}
