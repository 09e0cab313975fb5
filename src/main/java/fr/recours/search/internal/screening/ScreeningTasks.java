package fr.recours.search.internal.screening;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import fr.recours.matching.ProgrammeDefinition;
import fr.recours.programme.Programme;
import fr.recours.programme.Programmes;
import fr.recours.shared.FrenchTime;
import fr.recours.shared.SealedBytes;
import java.time.LocalTime;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the screening together, which by the clock runs on one node only. */
@Configuration(proxyBeanMethods = false)
class ScreeningTasks {

    /** Before the coordination's day begins, when nobody else needs the machine. */
    private static final LocalTime AT_NIGHT = LocalTime.of(3, 30);

    @Bean
    Screener screener(Programmes programmes, SealedBytes seal) {
        List<ProgrammeDefinition> inForce =
                programmes.all().stream().map(Programme::definition).toList();
        return new Screener(programmes.dictionary(), inForce, seal);
    }

    @Bean
    static RecurringTask<Void> nightlyScreeningTask(ObjectProvider<NightlyScreening> nightly) {
        return Tasks.recurring("nightly-screening", Schedules.daily(FrenchTime.ZONE, AT_NIGHT))
                .execute((instance, context) -> nightly.getObject().run());
    }
}
