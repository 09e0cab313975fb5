package fr.recours.search.internal.screening;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import fr.recours.shared.FrenchTime;
import java.time.LocalTime;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Screens by the clock, on one node only. */
@Configuration(proxyBeanMethods = false)
class ScreeningTasks {

    /** Before the coordination's day begins, when nobody else needs the machine. */
    private static final LocalTime AT_NIGHT = LocalTime.of(3, 30);

    @Bean
    static RecurringTask<Void> nightlyScreeningTask(ObjectProvider<NightlyScreening> nightly) {
        return Tasks.recurring("nightly-screening", Schedules.daily(FrenchTime.ZONE, AT_NIGHT))
                .execute((instance, context) -> nightly.getObject().run());
    }
}
