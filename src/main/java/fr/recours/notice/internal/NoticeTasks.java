package fr.recours.notice.internal;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import fr.recours.shared.FrenchTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What sends notices. Tasks outlive restarts; when their node dies, another node takes them up. */
@Configuration(proxyBeanMethods = false)
class NoticeTasks {

    static final TaskDescriptor<Void> SEND = TaskDescriptor.of("notice-send");

    /** For what is no refusal by the mail server, such as a lost database connection. */
    private static final Duration AFTER_UNEXPECTED_FAILURE = Duration.ofSeconds(30);

    private static final Duration BOUNCES_EVERY = Duration.ofMinutes(5);
    private static final LocalTime WORK_BEGINS = LocalTime.of(8, 0);
    private static final String FIRST_OF_MONTH = "0 0 8 1 * *";

    /** {@code delivery} by a provider: the outbox the delivery writes to schedules these tasks. */
    @Bean
    static CustomTask<Void> noticeSendTask(ObjectProvider<NoticeDelivery> delivery) {
        return Tasks.custom(SEND)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(AFTER_UNEXPECTED_FAILURE))
                .onDeadExecutionRevive()
                .execute((instance, context) -> {
                    Optional<Instant> again = delivery.getObject().attempt(UUID.fromString(instance.getId()));
                    return again.<CompletionHandler<Void>>map(
                                    next -> (complete, operations) -> operations.reschedule(complete, next))
                            .orElseGet(CompletionHandler.OnCompleteRemove::new);
                });
    }

    @Bean
    static RecurringTask<Void> noticeSummariesTask(ObjectProvider<Summaries> summaries, NoticeProperties properties) {
        return Tasks.recurring(
                        "notice-summaries",
                        Schedules.daily(
                                FrenchTime.ZONE, properties.mail().summaryAt().toArray(LocalTime[]::new)))
                .execute((instance, context) -> summaries.getObject().write());
    }

    @Bean
    static RecurringTask<Void> noticeBouncesTask(ObjectProvider<Bounces> bounces, BounceMailbox mailbox) {
        return Tasks.recurring("notice-bounces", Schedules.fixedDelay(BOUNCES_EVERY))
                .execute((instance, context) -> {
                    if (mailbox.configured()) {
                        bounces.getObject().read(mailbox);
                    }
                });
    }

    /** The members are asked to keep the hours of coming meetings free (N10). */
    @Bean
    static RecurringTask<Void> meetingInvitationsTask(ObjectProvider<MeetingNotices> meetings) {
        return Tasks.recurring("notice-invitations", Schedules.daily(FrenchTime.ZONE, WORK_BEGINS))
                .execute((instance, context) -> meetings.getObject().inviteToComing());
    }

    /** Accounts nobody uses (N22). */
    @Bean
    static RecurringTask<Void> unusedAccountsTask(ObjectProvider<AccountNotices> accounts) {
        return Tasks.recurring("notice-unused-accounts", Schedules.cron(FIRST_OF_MONTH, FrenchTime.ZONE))
                .execute((instance, context) -> accounts.getObject().tellUnused());
    }
}
