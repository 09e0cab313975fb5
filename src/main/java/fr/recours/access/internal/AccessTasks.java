package fr.recours.access.internal;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What happens to accounts by the clock, on one node only. */
@Configuration(proxyBeanMethods = false)
class AccessTasks {

    private static final Duration CHANGES_EVERY = Duration.ofMinutes(1);

    /** By a provider, here and below: who hears of changes schedules tasks. */
    @Bean
    static RecurringTask<Void> roleChangesTask(ObjectProvider<RoleChanges> changes) {
        return Tasks.recurring("access-role-changes", Schedules.fixedDelay(CHANGES_EVERY))
                .execute((instance, context) -> changes.getObject().tell());
    }

    @Bean
    static RecurringTask<Void> doctorAccountsTask(ObjectProvider<DoctorAccounts> accounts) {
        return Tasks.recurring("access-doctor-accounts", Schedules.fixedDelay(CHANGES_EVERY))
                .execute((instance, context) -> accounts.getObject().tell());
    }
}
