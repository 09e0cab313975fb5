package fr.recours.referral.internal;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import fr.recours.shared.FrenchTime;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What happens to referrals by the clock, on one node only. */
@Configuration(proxyBeanMethods = false)
class ReferralTasks {

    private static final LocalTime WORK_BEGINS = LocalTime.of(8, 0);
    private static final LocalTime NIGHT = LocalTime.of(2, 0);

    @Bean
    static RecurringTask<Void> referralRemindersTask(Reminders reminders) {
        return Tasks.recurring("referral-reminders", Schedules.daily(FrenchTime.ZONE, WORK_BEGINS))
                .execute((instance, context) -> reminders.tell());
    }

    @Bean
    static RecurringTask<Void> draftErasingTask(Discards discards) {
        return Tasks.recurring("draft-erasing", Schedules.daily(FrenchTime.ZONE, NIGHT))
                .execute((instance, context) -> discards.erase());
    }
}
