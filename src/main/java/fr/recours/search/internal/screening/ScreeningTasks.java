package fr.recours.search.internal.screening;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import fr.recours.matching.ProgrammeDefinition;
import fr.recours.programme.Programme;
import fr.recours.programme.Programmes;
import fr.recours.shared.FrenchTime;
import fr.recours.shared.SealedBytes;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the screening together, which by the clock runs on one node only. */
@Configuration(proxyBeanMethods = false)
class ScreeningTasks {

    static final TaskDescriptor<Void> OPENED = TaskDescriptor.of("screening-opened");

    /** Before the coordination's day begins, when nobody else needs the machine. */
    private static final LocalTime AT_NIGHT = LocalTime.of(3, 30);

    private static final Duration AFTER_FAILURE = Duration.ofMinutes(5);

    @Bean
    Screener screener(Programmes programmes, SealedBytes seal) {
        List<ProgrammeDefinition> inForce =
                programmes.all().stream().map(Programme::definition).toList();
        return new Screener(programmes.dictionary(), inForce, seal);
    }

    /** A night that fails, for instance while the index is made anew, is not left out. */
    @Bean
    static RecurringTask<Void> nightlyScreeningTask(ObjectProvider<NightlyScreening> nightly) {
        return Tasks.recurring("nightly-screening", Schedules.daily(FrenchTime.ZONE, AT_NIGHT))
                .onFailure(new FailureHandler.OnFailureRetryLater<>(AFTER_FAILURE))
                .execute((instance, context) -> nightly.getObject().run());
    }

    /** The base is screened for a programme that opened; its code is the instance. */
    @Bean
    static OneTimeTask<Void> openedProgrammeTask(ObjectProvider<NightlyScreening> nightly) {
        return Tasks.oneTime(OPENED)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(AFTER_FAILURE))
                .execute((instance, context) -> nightly.getObject().opened(instance.getId()));
    }
}
