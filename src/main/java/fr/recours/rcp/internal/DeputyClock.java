package fr.recours.rcp.internal;

import fr.recours.rcp.DeputyEnding;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says that the days of a deputy run out, so that nobody finds out from an opinion that cannot be signed. */
@Component
class DeputyClock {

    private final StoredDeputies deputies;
    private final ApplicationEventPublisher events;

    DeputyClock(StoredDeputies deputies, ApplicationEventPublisher events) {
        this.deputies = deputies;
        this.events = events;
    }

    /** Running it again changes nothing: one last day is told once. */
    @Transactional
    void follow() {
        deputies.ending()
                .forEach(ending ->
                        events.publishEvent(new DeputyEnding(ending.member().person(), ending.until())));
    }
}
