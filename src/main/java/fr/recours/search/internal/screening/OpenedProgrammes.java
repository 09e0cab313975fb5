package fr.recours.search.internal.screening;

import com.github.kagkarlsson.scheduler.Scheduler;
import fr.recours.programme.ProgrammeStatus;
import fr.recours.programme.ProgrammeStatusChanged;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Has the base screened once a programme opened: the task is kept with the new status, and found even after a restart. */
@Component
class OpenedProgrammes {

    private final ObjectProvider<Scheduler> schedulers;
    private final Clock clock;

    OpenedProgrammes(ObjectProvider<Scheduler> schedulers, Clock clock) {
        this.schedulers = schedulers;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(ProgrammeStatusChanged changed) {
        if (changed.status() == ProgrammeStatus.OPEN) {
            schedulers
                    .getObject()
                    .scheduleIfNotExists(
                            ScreeningTasks.OPENED.instance(changed.programme()).build(), clock.instant());
        }
    }
}
