package fr.recours.search.internal.screening;

import com.github.kagkarlsson.scheduler.Scheduler;
import fr.recours.programme.Programme;
import fr.recours.programme.ProgrammeStatus;
import fr.recours.programme.ProgrammeStatusChanged;
import fr.recours.programme.Programmes;
import fr.recours.shared.FrenchTime;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Has the base screened once a programme opened, the task kept with the new status and found even after a restart, and for those
 * that a start brought or changed.
 */
@Component
class OpenedProgrammes {

    private final ObjectProvider<Scheduler> schedulers;
    private final Programmes programmes;
    private final EligibleStore store;
    private final Clock clock;

    OpenedProgrammes(ObjectProvider<Scheduler> schedulers, Programmes programmes, EligibleStore store, Clock clock) {
        this.schedulers = schedulers;
        this.programmes = programmes;
        this.store = store;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(ProgrammeStatusChanged changed) {
        if (changed.status() == ProgrammeStatus.OPEN) {
            screen(changed.programme());
        }
    }

    @EventListener(ApplicationReadyEvent.class)
    void started() {
        notScreenedAsTheyAre().forEach(this::screen);
    }

    /** The open programmes whose definition is another than the one last screened. Where no night was yet, the first tells all. */
    List<String> notScreenedAsTheyAre() {
        boolean nights = store.ranBefore(FrenchTime.today(clock));
        return programmes.all().stream()
                .filter(Programme::isOpen)
                .filter(programme -> {
                    Optional<String> screened = store.definition(programme.code());
                    return screened.isEmpty()
                            ? nights
                            : !screened.get().equals(programme.definition().sha256());
                })
                .map(Programme::code)
                .toList();
    }

    private void screen(String programme) {
        schedulers
                .getObject()
                .scheduleIfNotExists(ScreeningTasks.OPENED.instance(programme).build(), clock.instant());
    }
}
